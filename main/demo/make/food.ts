import { ink } from './ink.ts'

const at = (x: number, y: number, scale: number, turn: number, drawing: string): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${drawing}</g>`

export const broccoli = (x: number, y: number, s = 1, turn = 0): string =>
  at(
    x,
    y,
    s,
    turn,
    `<path d="M-18 70L-12 10H16L22 70Q2 82 -18 70Z" fill="#B9D58B"/><g fill="${ink.moss}"><circle cx="-44" cy="-4" r="36"/><circle cx="44" cy="-4" r="36"/><circle cx="0" cy="-34" r="46"/><circle cx="0" cy="10" r="34"/></g><g fill="${ink.leaf}"><circle cx="-40" cy="-14" r="16"/><circle cx="6" cy="-44" r="22"/><circle cx="40" cy="-14" r="15"/></g>`,
  )

export const carrot = (x: number, y: number, s = 1, turn = 0): string =>
  at(
    x,
    y,
    s,
    turn,
    `<circle r="40" fill="${ink.orange}"/><circle r="29" fill="#F7A55A"/><path d="M0 -16V16M-16 0H16M-11 -11L11 11M11 -11L-11 11" stroke="${ink.orange}" stroke-width="5" stroke-linecap="round"/>`,
  )

export const tomato = (x: number, y: number, s = 1, turn = 0): string =>
  at(
    x,
    y,
    s,
    turn,
    `<circle r="50" fill="${ink.red}"/><path d="M-30 -18A36 36 0 0 1 -8 -36" stroke="${ink.white}" stroke-width="7" fill="none" stroke-linecap="round" opacity=".8"/><path d="M0 -62L10 -44L34 -52L20 -32L36 -18L8 -26L0 -8L-8 -26L-36 -18L-20 -32L-34 -52L-10 -44Z" fill="${ink.moss}"/>`,
  )

export const leafGreen = (x: number, y: number, s = 1, turn = 0): string =>
  at(
    x,
    y,
    s,
    turn,
    `<path d="M0 120C-14 60 -72 40 -66 -24C-62 -74 -22 -92 0 -96C22 -92 62 -74 66 -24C72 40 14 60 0 120Z" fill="${ink.leaf}"/><path d="M0 118V-70M0 30L-36 -6M0 30L36 -6M0 -14L-28 -46M0 -14L28 -46" stroke="${ink.white}" stroke-width="7" fill="none" stroke-linecap="round"/>`,
  )

export const rice = (x: number, y: number, s = 1): string => {
  const grains = Array.from({ length: 26 }, (_, g) => {
    const a = g * 2.4
    const r = 17 * Math.sqrt(g)
    return `<ellipse cx="${(Math.cos(a) * r).toFixed(1)}" cy="${(Math.sin(a) * r * 0.82).toFixed(1)}" rx="12" ry="6" transform="rotate(${(g * 47) % 180} ${(Math.cos(a) * r).toFixed(1)} ${(Math.sin(a) * r * 0.82).toFixed(1)})" fill="${g % 4 === 0 ? ink.wood : g % 5 === 0 ? ink.yellow : ink.white}"/>`
  })
  return at(x, y, s, 0, `<ellipse rx="112" ry="94" fill="#E9D3A4"/>${grains.join('')}`)
}

export const maize = (x: number, y: number, s = 1, turn = 0): string => {
  const kernels = Array.from(
    { length: 33 },
    (_, k) =>
      `<rect x="${-34 + (k % 3) * 24}" y="${-112 + Math.floor(k / 3) * 20}" width="20" height="16" rx="6" fill="${k % 2 ? '#FFD766' : ink.yellow}"/>`,
  )
  return at(
    x,
    y,
    s,
    turn,
    `<path d="M-38 -90Q0 -160 38 -90V100Q0 132 -38 100Z" fill="${ink.orange}"/>${kernels.join('')}<path d="M-44 -20C-84 40 -60 120 0 150C60 120 84 40 44 -20C48 60 26 90 0 104C-26 90 -48 60 -44 -20Z" fill="${ink.leaf}"/>`,
  )
}

export const yam = (x: number, y: number, s = 1, turn = 0): string =>
  at(
    x,
    y,
    s,
    turn,
    `<path d="M-110 6C-80 -52 60 -60 112 -6C70 50 -60 58 -110 6Z" fill="#9C4A5B"/><ellipse cx="70" cy="-4" rx="36" ry="38" fill="#F2B04F"/><ellipse cx="70" cy="-4" rx="24" ry="26" fill="#F7C878"/><path d="M-70 -6q14 -10 26 -8M-30 16q14 6 28 2" stroke="${ink.night}" stroke-width="5" opacity=".4" fill="none" stroke-linecap="round"/>`,
  )

export const apple = (x: number, y: number, s = 1, turn = 0): string =>
  at(
    x,
    y,
    s,
    turn,
    `<path d="M0 -40C-30 -66 -78 -44 -72 8C-68 52 -36 84 0 66C36 84 68 52 72 8C78 -44 30 -66 0 -40Z" fill="${ink.red}"/><path d="M0 -40Q-2 -66 14 -82" stroke="${ink.bark}" stroke-width="9" fill="none" stroke-linecap="round"/><path d="M10 -62Q40 -92 66 -70Q40 -46 10 -62Z" fill="${ink.leaf}"/><path d="M-50 -4A34 34 0 0 1 -30 -34" stroke="${ink.white}" stroke-width="8" fill="none" stroke-linecap="round" opacity=".8"/>`,
  )

export const orange = (x: number, y: number, s = 1, turn = 0): string => {
  const parts = Array.from(
    { length: 8 },
    (_, k) => `<path d="M0 -6L-15 -40Q0 -50 15 -40Z" transform="rotate(${k * 45})" fill="${ink.orange}"/>`,
  )
  return at(
    x,
    y,
    s,
    turn,
    `<circle r="62" fill="${ink.orange}"/><circle r="53" fill="#FFE7B8"/>${parts.join('')}`,
  )
}

export const grapes = (x: number, y: number, s = 1, turn = 0): string => {
  const balls = [
    [-36, -20],
    [0, -24],
    [36, -20],
    [-20, 10],
    [18, 10],
    [0, 40],
    [-2, -2],
  ].map(
    ([cx = 0, cy = 0]) =>
      `<circle cx="${cx}" cy="${cy}" r="22" fill="#6A4A8C"/><circle cx="${cx - 7}" cy="${cy - 7}" r="5" fill="${ink.white}" opacity=".7"/>`,
  )
  return at(
    x,
    y,
    s,
    turn,
    `<path d="M0 -40V-70" stroke="${ink.bark}" stroke-width="8" stroke-linecap="round"/>${balls.join('')}`,
  )
}

export const fish = (x: number, y: number, s = 1, turn = 0): string =>
  at(
    x,
    y,
    s,
    turn,
    `<path d="M-120 0C-70 -66 40 -66 86 -6L140 -48Q128 0 140 44L86 4C40 62 -70 62 -120 0Z" fill="${ink.blue}"/><path d="M-120 0C-70 62 40 62 86 4Q-20 30 -120 0Z" fill="${ink.sky}"/><circle cx="-82" cy="-8" r="9" fill="${ink.white}"/><circle cx="-82" cy="-8" r="4" fill="${ink.night}"/><path d="M-50 -30Q-34 0 -50 28M-14 -24q14 20 0 40M24 -20q12 18 0 36" stroke="${ink.white}" stroke-width="5" fill="none" stroke-linecap="round"/>`,
  )

export const egg = (x: number, y: number, s = 1, turn = 0): string =>
  at(
    x,
    y,
    s,
    turn,
    `<ellipse rx="52" ry="64" fill="${ink.white}"/><ellipse rx="52" ry="64" fill="none" stroke="${ink.shade}" stroke-width="5"/><circle cy="10" r="28" fill="${ink.orange}"/><circle cx="-8" cy="2" r="8" fill="${ink.yellow}"/>`,
  )

export const tofu = (x: number, y: number, s = 1, turn = 0): string =>
  at(
    x,
    y,
    s,
    turn,
    `<path d="M-54 -14L4 -40L60 -14L2 14Z" fill="${ink.white}"/><path d="M-54 -14L2 14V66L-54 36Z" fill="#EFE2C4"/><path d="M60 -14L2 14V66L60 36Z" fill="#E0CFA8"/>`,
  )

export const milk = (x: number, y: number, s = 1): string =>
  at(
    x,
    y,
    s,
    0,
    `<path d="M-74 -110H74L58 120Q0 140 -58 120Z" fill="#CFE6EA"/><path d="M-69 -44H69L58 120Q0 140 -58 120Z" fill="${ink.white}"/><ellipse cy="-44" rx="69" ry="15" fill="#FFF6E0"/><ellipse cy="-110" rx="74" ry="17" fill="none" stroke="${ink.white}" stroke-width="7"/><path d="M-50 -10L-42 90" stroke="#DDE9EA" stroke-width="9" stroke-linecap="round"/>`,
  )
