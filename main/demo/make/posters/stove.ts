import { ink, n } from '../ink.ts'
import { imprint, lines, numeral, seal, words } from '../lettering.ts'
import { scatter } from '../motion.ts'
import { svgOf } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'

function snowNight(): string {
  const xs = scatter(70)
  const flakes = xs.map(
    (x, k) =>
      `<circle cx="${n(x * 1080)}" cy="${n(((k * 0.137 + x * 2.3) % 1) * 980)}" r="${3 + (k % 4)}" fill="${ink.white}" opacity="${k % 3 ? 0.5 : 0.9}"/>`,
  )
  return (
    `<rect width="1080" height="1527" fill="${ink.night}"/><path d="M0 560C260 470 420 560 640 500C820 450 960 500 1080 470V1100H0Z" fill="${ink.dusk}"/>` +
    `<circle cx="930" cy="130" r="66" fill="${ink.yellow}"/><circle cx="902" cy="116" r="58" fill="${ink.night}"/>${flakes.join('')}`
  )
}

/** The house is cut open, so that the way of the smoke can be followed. */
function walls(): string {
  return (
    `<path d="M170 560L540 372L910 560V1010H170Z" fill="#F3D59B"/><path d="M170 560L540 372L910 560V640H170Z" fill="#E5BE7B"/><path d="M104 590L540 352L976 590L946 640L540 420L134 640Z" fill="${ink.red}"/>` +
    `<path d="M104 590L540 352L976 590L960 600L540 376L120 600Z" fill="${ink.white}"/><rect x="150" y="600" width="34" height="420" fill="${ink.bark}"/><rect x="896" y="600" width="34" height="420" fill="${ink.bark}"/>` +
    `<rect x="60" y="1000" width="960" height="40" fill="${ink.white}"/><rect x="184" y="960" width="712" height="44" fill="${ink.wood}"/>`
  )
}

function stove(): string {
  return (
    `<path d="M340 800V520Q340 476 296 476H100" fill="none" stroke="${ink.night}" stroke-width="46"/><path d="M340 800V520Q340 476 296 476H100" fill="none" stroke="#4A5D78" stroke-width="26"/><path d="M100 446v60" stroke="${ink.night}" stroke-width="14"/>` +
    `<rect x="252" y="790" width="176" height="176" rx="18" fill="${ink.night}"/><rect x="236" y="774" width="208" height="34" rx="12" fill="#4A5D78"/><rect x="284" y="842" width="112" height="84" rx="14" fill="${ink.orange}"/>` +
    `<path d="M340 850C368 876 378 892 366 910C360 922 320 922 314 910C304 890 330 884 340 850Z" fill="${ink.yellow}"/><path d="M270 962v22M410 962v22" stroke="${ink.night}" stroke-width="16"/>` +
    `<path d="M392 700l34 -16M394 730h40M390 668l26 -28" stroke="${ink.jade}" stroke-width="7" stroke-linecap="round"/>`
  )
}

function smoke(): string {
  return [
    [70, 430, 26],
    [30, 396, 30],
    [76, 372, 20],
  ]
    .map(
      ([x = 0, y = 0, r = 0], k) =>
        `<circle cx="${x}" cy="${y}" r="${r}" fill="${ink.white}" opacity="${n(0.75 - k * 0.15)}"/>`,
    )
    .join('')
}

/** The gas that no eye can see, drawn as pale rings between the stove and the bed. */
function gas(): string {
  const rings = [
    [490, 704, 46],
    [540, 620, 34],
    [452, 590, 28],
    [600, 700, 26],
  ]
  return rings
    .map(
      ([x = 0, y = 0, r = 0]) =>
        `<circle cx="${x}" cy="${y}" r="${r}" fill="${ink.jade}" opacity=".28"/><circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${ink.jade}" stroke-width="4" stroke-dasharray="7 9"/>` +
        words(x, y + r * 0.28, 'CO', { size: r * 0.8, weight: 900, anchor: 'middle', fill: ink.jade }),
    )
    .join('')
}

function window(): string {
  return (
    `<rect x="640" y="600" width="170" height="170" fill="${ink.dusk}"/><rect x="640" y="600" width="170" height="170" fill="url(#dots-white)" opacity=".5"/><path d="M640 600h170v170h-170ZM725 600v170" fill="none" stroke="${ink.wood}" stroke-width="14"/>` +
    `<path d="M810 600L858 622V790L810 770Z" fill="${ink.sky}" stroke="${ink.wood}" stroke-width="12"/><path d="M880 664q-34 -16 -60 8M888 716q-40 -16 -70 8" fill="none" stroke="${ink.white}" stroke-width="7" stroke-linecap="round"/>`
  )
}

function sleeper(): string {
  return (
    `<path d="M500 850H880V960H500Z" fill="${ink.bark}"/><path d="M500 850H880V884H500Z" fill="${ink.wood}"/><rect x="790" y="800" width="92" height="56" rx="24" fill="${ink.white}"/><circle cx="800" cy="802" r="42" fill="${ink.skin}"/>` +
    `<path d="M776 770C800 744 850 762 842 806C836 824 826 812 822 796C812 790 786 790 776 770Z" fill="${ink.night}"/><path d="M776 806q8 6 14 0" fill="none" stroke="${ink.night}" stroke-width="4" stroke-linecap="round"/><circle cx="786" cy="822" r="7" fill="${ink.pink}"/>` +
    `<path d="M500 862V812Q520 772 600 776H716Q764 776 772 862Z" fill="${ink.blue}"/><path d="M520 800Q640 820 762 816" stroke="${ink.yellow}" stroke-width="9" fill="none"/><path d="M510 832Q640 850 768 844" stroke="${ink.yellow}" stroke-width="9" fill="none"/>`
  )
}

function alarm(): string {
  return (
    `<rect x="496" y="456" width="88" height="64" rx="16" fill="${ink.white}" stroke="${ink.night}" stroke-width="5"/><circle cx="540" cy="488" r="15" fill="${ink.red}"/>` +
    `<path d="M478 452q-18 34 0 70M458 440q-28 48 0 94M602 452q18 34 0 70M622 440q28 48 0 94" fill="none" stroke="${ink.red}" stroke-width="7" stroke-linecap="round"/>`
  )
}

function rules(): string {
  const texts = [
    ['烟道通', '装烟囱、接严实，刮风防倒烟'],
    ['窗留缝', '烧煤烧炭时，窗户开一条缝'],
    ['报警器', '装一氧化碳报警器，常试电池'],
    ['不过夜', '不在屋里、车里烧炭盆过夜'],
  ] as const
  return texts
    .map(([name, hint], k) => {
      const x = 64 + (k % 2) * 490
      const y = 1118 + Math.floor(k / 2) * 128
      return (
        numeral(x + 40, y + 24, 40, k + 1, k % 2 ? ink.jade : ink.red) +
        words(x + 98, y + 18, name, { size: 46, weight: 900 }) +
        words(x + 98, y + 64, hint, { size: 27, weight: 600 })
      )
    })
    .join('')
}

const drawing =
  snowNight() +
  walls() +
  smoke() +
  stove() +
  window() +
  gas() +
  sleeper() +
  alarm() +
  seal(64, 48, '用火安全', 36) +
  words(60, 244, '炉火暖', { size: 124, weight: 900, fill: ink.yellow }) +
  words(452, 244, '人要安', { size: 124, weight: 900, fill: ink.white }) +
  lines(66, 318, ['一氧化碳看不见、闻不到，冬天最要防'], { size: 40, weight: 700, fill: ink.sky }) +
  `<path d="M0 1052L1080 1030V1527H0Z" fill="${ink.paper}"/>${rules()}<rect x="0" y="1354" width="1080" height="173" fill="${ink.red}"/>` +
  words(64, 1414, '头晕、恶心、没力气？先开窗，快到屋外，打 120', {
    size: 42,
    weight: 900,
    fill: ink.white,
  }) +
  words(64, 1466, '起火先逃生，打 119；烟浓就弯腰低走，捂住口鼻', {
    size: 34,
    weight: 700,
    fill: ink.white,
  }) +
  imprint(1016, 1510, ink.white, 'end')

export const stoveSheet: Sheet = {
  path: '科普中国/竖版海报_冬季用火防一氧化碳.jpg',
  width: 1080,
  height: 1527,
  svg: svgOf(1080, 1527, drawing),
}
