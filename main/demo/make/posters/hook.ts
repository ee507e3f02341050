import { ink, n } from '../ink.ts'
import { imprint, seal, verdict, words } from '../lettering.ts'
import { scatter } from '../motion.ts'
import { svgOf } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'

function deepSea(): string {
  const layers = ['#2E7FA3', '#256A90', '#1E5579', '#194463', ink.night]
  const bands = layers.map((fill, k) => {
    const y = 500 + k * 118
    return `<path d="M-20 ${y}q90 -46 180 0t180 0t180 0t180 0t180 0t180 0t180 0V1527H-20Z" fill="${fill}"/>`
  })
  const xs = scatter(26)
  const bubbles = xs.map(
    (x, k) =>
      `<circle cx="${n(x * 1080)}" cy="${n(600 + ((k * 83) % 420))}" r="${4 + (k % 5) * 3}" fill="none" stroke="${ink.white}" stroke-width="3" opacity=".4"/>`,
  )
  return bands.join('') + bubbles.join('')
}

/** The screen of the phone is a window on the sea, and something hangs in it. */
function phone(): string {
  return (
    `<g transform="rotate(-7 540 740)"><rect x="330" y="420" width="430" height="640" rx="56" fill="${ink.night}"/><rect x="352" y="446" width="386" height="588" rx="36" fill="#FBE9C6"/><rect x="478" y="460" width="134" height="22" rx="11" fill="${ink.night}"/>` +
    `<rect x="386" y="512" width="250" height="76" rx="24" fill="${ink.white}"/>${words(410, 563, '恭喜您中奖啦！', { size: 30, weight: 800 })}<rect x="386" y="606" width="204" height="76" rx="24" fill="${ink.white}"/>${words(410, 657, '点开就能领', { size: 30, weight: 800 })}` +
    `<rect x="454" y="936" width="250" height="76" rx="24" fill="${ink.leaf}"/>${words(478, 986, '真的吗……', { size: 32, weight: 800, fill: ink.white })}</g>`
  )
}

function redEnvelope(): string {
  return (
    `<g transform="translate(566 776) rotate(9)"><rect x="-92" y="-110" width="184" height="226" rx="18" fill="${ink.red}"/><path d="M-92 -92Q0 6 92 -92V-92Q92 -110 74 -110H-74Q-92 -110 -92 -92Z" fill="#B5301B"/>` +
    `<circle cy="-26" r="38" fill="${ink.yellow}"/>${words(0, -9, '奖', { size: 46, weight: 900, anchor: 'middle', fill: ink.red })}<path d="M-54 60H54M-36 86H36" stroke="${ink.yellow}" stroke-width="8" stroke-linecap="round"/></g>`
  )
}

function line(): string {
  return (
    `<path d="M1050 -20C850 170 900 400 690 470C640 490 636 540 636 620" fill="none" stroke="${ink.night}" stroke-width="7"/><path d="M636 600V880C636 980 482 980 482 870" fill="none" stroke="${ink.night}" stroke-width="26" stroke-linecap="round"/>` +
    `<path d="M636 600V880C636 980 482 980 482 870" fill="none" stroke="#8FA3B8" stroke-width="13" stroke-linecap="round"/><path d="M462 900L478 820L524 884Z" fill="#8FA3B8" stroke="${ink.night}" stroke-width="7" stroke-linejoin="round"/><circle cx="636" cy="600" r="20" fill="none" stroke="${ink.night}" stroke-width="11"/>`
  )
}

function fish(x: number, y: number, s: number, colour: string): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${s} ${Math.abs(s)})"><path d="M-70 0C-40 -46 40 -46 66 0C40 46 -40 46 -70 0ZM58 0L112 -40V40Z" fill="${colour}"/><circle cx="-36" cy="-8" r="12" fill="${ink.white}"/><circle cx="-40" cy="-8" r="6" fill="${ink.night}"/>` +
    `<path d="M-8 -26q16 26 0 52M20 -24q12 24 0 48" stroke="${ink.white}" stroke-width="5" fill="none" opacity=".6"/></g>`
  )
}

function rules(): string {
  const rows = [
    [false, '陌生链接不点击', '退款、中奖、改签短信要当心'],
    [false, '陌生来电不轻信', '自称公安要你转账，先挂断'],
    [false, '个人信息不透露', '验证码、密码，谁要都不给'],
    [true, '转账汇款多核实', '公安机关没有“安全账户”'],
  ] as const
  return rows
    .map(([good, rule, hint], k) => {
      const x = 60 + (k % 2) * 500
      const y = 1168 + Math.floor(k / 2) * 124
      return (
        verdict(x + 36, y, 34, good) +
        words(x + 86, y + 6, rule, { size: 44, weight: 900 }) +
        words(x + 86, y + 52, hint, { size: 28, weight: 600 })
      )
    })
    .join('')
}

const drawing =
  `<rect width="1080" height="1527" fill="${ink.yellow}"/><circle cx="250" cy="520" r="300" fill="${ink.orange}" opacity=".45"/>${deepSea()}${phone()}${line()}${redEnvelope()}` +
  fish(170, 760, -0.95, ink.orange) +
  fish(236, 900, -0.6, ink.yellow) +
  fish(930, 860, 0.8, ink.red) +
  fish(890, 700, 0.5, ink.sky) +
  seal(60, 44, '反诈科普', 36) +
  words(56, 250, '天上不掉馅饼', { size: 122, weight: 900 }) +
  words(56, 386, '网上', { size: 122, weight: 900 }) +
  words(310, 386, '藏着鱼钩', { size: 122, weight: 900, fill: ink.red }) +
  `<path d="M0 1100L1080 1074V1527H0Z" fill="${ink.paper}"/>${rules()}<rect y="1398" width="1080" height="129" fill="${ink.night}"/>` +
  words(60, 1456, '万一被骗：马上打 110，保存聊天和转账记录', { size: 44, weight: 900, fill: ink.yellow }) +
  imprint(60, 1504, ink.white)

export const hookSheet: Sheet = {
  path: '科普中国/竖版海报_识破电信网络诈骗.jpg',
  width: 1080,
  height: 1527,
  svg: svgOf(1080, 1527, drawing),
}
