import { ink, n } from '../ink.ts'
import { imprint, seal, words } from '../lettering.ts'
import { cloud, drop, house, sun, tree } from '../scenery.ts'
import { svgOf } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'

/** A whole valley hangs inside one drop. */
function valleyDrop(): string {
  const outline = 'M1360 330C1440 500 1660 640 1660 800A300 270 0 0 1 1060 800C1060 640 1280 500 1360 330Z'
  const waves = [0, 1, 2].map(
    (row) =>
      `<path d="M1040 ${930 + row * 46}q50 -30 100 0t100 0t100 0t100 0t100 0t100 0t100 0V1100H1040Z" fill="${['#5AA5C4', ink.blue, '#23587F'][row] ?? ink.blue}"/>`,
  )
  return (
    `<clipPath id="valley"><path d="${outline}"/></clipPath><path d="${outline}" fill="${ink.white}" stroke="${ink.white}" stroke-width="26" stroke-linejoin="round"/>` +
    `<g clip-path="url(#valley)"><rect x="1000" y="300" width="720" height="800" fill="#D6ECEB"/>${sun(1470, 640, 46)}${cloud(1290, 640, 0.5)}<path d="M1000 860L1180 720L1260 790L1360 690L1500 830L1580 780L1720 900V1100H1000Z" fill="#4B7F8C"/>` +
    `<path d="M1360 690L1318 734L1346 728L1364 752L1384 726L1408 736Z" fill="${ink.white}"/><path d="M1000 880C1160 820 1300 880 1420 850C1540 820 1640 840 1720 870V1100H1000Z" fill="${ink.leaf}"/>` +
    `<path d="M1362 700C1340 790 1400 830 1372 870C1350 900 1390 920 1380 950" fill="none" stroke="${ink.sky}" stroke-width="24" stroke-linecap="round"/>` +
    `${house(1220, 900, 0.42)}${tree(1130, 896, 0.34)}${tree(1480, 900, 0.42)}${tree(1550, 890, 0.3)}${house(1440, 910, 0.32, ink.paper, ink.orange)}${waves.join('')}</g>` +
    `<path d="M1118 800C1116 720 1170 650 1230 590" fill="none" stroke="${ink.white}" stroke-width="16" stroke-linecap="round" opacity=".9"/>`
  )
}

function tap(): string {
  return (
    `<path d="M1920 70H1540V10H1450V70H1330C1270 70 1262 120 1262 170V250H1458V196H1920Z" fill="${ink.yellow}"/><path d="M1920 150H1420C1360 150 1360 190 1360 250H1458V196H1920Z" fill="${ink.orange}"/>` +
    `<rect x="1246" y="240" width="228" height="44" rx="12" fill="${ink.night}"/><rect x="1352" y="-12" width="286" height="52" rx="26" fill="${ink.red}"/><rect x="1790" y="40" width="60" height="190" rx="14" fill="${ink.night}"/>`
  )
}

function ripples(): string {
  return [0, 1, 2, 3]
    .map(
      (ring) =>
        `<ellipse cx="1360" cy="1080" rx="${n(420 + ring * 150)}" ry="${n(34 + ring * 34)}" fill="none" stroke="${ink.white}" stroke-width="${5 - ring}" opacity="${n(0.6 - ring * 0.12)}"/>`,
    )
    .join('')
}

function tips(): string {
  const rows = [
    '刷牙搓手时，先关上水龙头',
    '洗菜水浇花，洗衣水拖地冲厕',
    '发现跑冒滴漏，及时报修',
    '灌溉用滴灌、喷灌，不大水漫灌',
  ]
  return rows
    .map(
      (text, row) =>
        drop(112, 700 + row * 74, 19, false, ink.yellow) +
        words(156, 716 + row * 74, text, { size: 42, weight: 700, fill: ink.white }),
    )
    .join('')
}

const drawing =
  `<rect width="1920" height="1080" fill="${ink.blue}"/><path d="M0 0H1920V300C1500 420 900 180 0 380Z" fill="#2A5F8C"/><rect width="1920" height="1080" fill="url(#dots-blue)" opacity=".0"/>` +
  `<path d="M0 940C500 860 900 1010 1920 900V1080H0Z" fill="#23587F"/>${ripples()}${tap()}${valleyDrop()}${seal(90, 70, '公益广告', 36)}` +
  words(84, 316, '关紧一滴', { size: 168, weight: 900, fill: ink.white }) +
  words(84, 500, '留住一河', { size: 168, weight: 900, fill: ink.yellow }) +
  words(90, 596, '每秒漏一小滴，一天约漏 4 升，够一个人喝两天多', { size: 40, weight: 800, fill: ink.sky }) +
  tips() +
  imprint(90, 1034, ink.white)

export const tapSheet: Sheet = {
  path: '公益/公益海报_节约用水.jpg',
  width: 1920,
  height: 1080,
  svg: svgOf(1920, 1080, drawing),
}
