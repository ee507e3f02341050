import { ink, n } from '../ink.ts'
import { words } from '../lettering.ts'
import { scatter } from '../motion.ts'
import { cloud, house, sun, tree } from '../scenery.ts'
import { svgOf } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'

const folder = '科普中国/图文_树叶秋天为什么变色'

function mapleLeaf(x: number, y: number, s: number, turn: number, fill: string): string {
  return (
    `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${s})"><path d="M0 -60L12 -30L36 -44L32 -14L60 -10L40 12L52 32L22 30L6 50V84H-6V50L-22 30L-52 32L-40 12L-60 -10L-32 -14L-36 -44L-12 -30Z" fill="${fill}"/>` +
    `<path d="M0 60V-30M0 20L30 -4M0 20L-30 -4" stroke="${ink.white}" stroke-width="4" opacity=".6" fill="none"/></g>`
  )
}

function autumn(): string {
  const colours = [ink.red, ink.orange, ink.yellow, ink.wood]
  const heights = Array.from({ length: 34 }, (_, k) => (k * 0.569_840_29) % 1)
  const fallen = heights.map((height, k) =>
    mapleLeaf(
      ((k * 0.754_877_67) % 1) * 1200,
      120 + height * 660,
      0.34 + (k % 4) * 0.1,
      k * 53,
      colours[k % 4] ?? ink.red,
    ),
  )
  return (
    `<rect width="1200" height="800" fill="#F6DFA4"/>${sun(980, 150, 80)}${cloud(260, 130, 0.9)}<path d="M0 500C300 380 520 520 800 440C980 400 1100 440 1200 420V800H0Z" fill="#E2A85A"/><path d="M0 580C300 500 700 620 1200 540V800H0Z" fill="#CE7F3B"/><path d="M0 680C400 600 800 720 1200 640V800H0Z" fill="#B9683A"/>` +
    `${tree(180, 640, 1.35, ink.red, ink.orange)}${tree(420, 590, 0.8, ink.orange, ink.yellow)}${tree(1060, 620, 1.15, '#D9962E', ink.yellow)}${tree(860, 570, 0.7, ink.red, ink.orange)}${house(640, 640, 0.9)}${fallen.join('')}`
  )
}

const broad =
  'M0 -190C90 -150 130 -50 100 50C80 120 40 160 0 190C-40 160 -80 120 -100 50C-130 -50 -90 -150 0 -190Z'

/** The same leaf three times: how much green is left decides what is seen. */
function pigments(): string {
  const stages = [
    ['夏天', ink.moss, ink.leaf, '叶绿素多，盖住别的颜色'],
    ['初秋', ink.yellow, ink.orange, '叶绿素分解，黄色露出来'],
    ['深秋', ink.red, ink.orange, '有的树又造出红色花青素'],
  ] as const
  const drawn = stages.map(([name, fill, spot, hint], k) => {
    const x = 210 + k * 390
    const grains = scatter(22, k).map((share, g) => {
      const y = -130 + g * 12.5
      const reach = 84 * Math.sqrt(Math.max(0, 1 - (y / 190) ** 2))
      const kind =
        k === 0
          ? g % 4 === 0
            ? ink.yellow
            : ink.leaf
          : k === 1
            ? g % 5 === 0
              ? ink.leaf
              : ink.orange
            : g % 4 === 0
              ? ink.yellow
              : spot
      return `<circle cx="${n((share * 2 - 1) * reach)}" cy="${n(y)}" r="9" fill="${kind}"/>`
    })
    return (
      `<g transform="translate(${x} 370)"><path d="M0 180V270" stroke="${ink.bark}" stroke-width="14" stroke-linecap="round"/><path d="${broad}" fill="${fill}"/>${grains.join('')}<path d="M0 180V-160M0 90L66 30M0 90L-66 30M0 10L72 -60M0 10L-72 -60" stroke="${ink.white}" stroke-width="5" fill="none" opacity=".75"/></g>` +
      words(x, 112, name, { size: 60, weight: 900, anchor: 'middle' }) +
      words(x, 716, hint, { size: 30, weight: 700, anchor: 'middle' })
    )
  })
  const arrows = [405, 795].map(
    (x) =>
      `<path d="M${x - 36} 360h66m0 0l-22 -20m22 20l-22 20" stroke="${ink.red}" stroke-width="12" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`,
  )
  return `<rect width="1200" height="800" fill="${ink.paper}"/><path d="M0 640L1200 610V800H0Z" fill="${ink.shade}"/>${drawn.join('')}${arrows.join('')}`
}

export const leafSheets: readonly Sheet[] = [
  { path: `${folder}/1.jpg`, width: 1200, height: 800, svg: svgOf(1200, 800, autumn()) },
  { path: `${folder}/2.png`, width: 1200, height: 800, svg: svgOf(1200, 800, pigments()) },
]

export const leafArticle = {
  path: `${folder}/index.html`,
  html: `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>树叶秋天为什么变色</title>
  </head>
  <body>
    <h1>树叶秋天为什么变色</h1>
    <p>一到秋天，银杏黄了，枫树红了。树叶里的颜色，是从哪里来的？</p>
    <img src="1.jpg" alt="秋天的山村，树叶变成了红色和黄色" />
    <h2>绿色退场，黄色露面</h2>
    <p>夏天的叶子里有大量叶绿素。叶绿素用阳光、水和二氧化碳造养分，也让叶子看上去是绿的。叶子里其实一直有黄色的类胡萝卜素，只是被绿色盖住了。</p>
    <p>天短了、天凉了，树把叶绿素分解，把养分收回枝干和根里。绿色一退，黄色就露出来了，银杏就是这样。</p>
    <img src="2.png" alt="同一片叶子从夏天到深秋的颜色变化" />
    <h2>红色是新造的</h2>
    <p>枫树、黄栌等树，秋天会在叶子里新造出红色的花青素。白天晴、夜里凉而不结冰，叶子里的糖多，红叶就格外好看。</p>
    <h2>为什么要落叶</h2>
    <p>冬天根吸水难，叶子却一直在蒸发水分。叶柄根部长出一层“离层”，叶子一掉，树就少丢水，也少被积雪压断枝条。</p>
    <h2>动手看一看</h2>
    <p>捡三片不同颜色的叶子，夹在旧书里压平，写上日期和地点。每周捡一次，就能做成一本“秋天日历”。</p>
    <p>小提醒：落叶别点火烧，可以堆起来沤肥，既防火又养地。</p>
  </body>
</html>
`,
}
