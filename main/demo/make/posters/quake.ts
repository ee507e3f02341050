import { person } from '../figure.ts'
import type { Pose } from '../figure.ts'
import { ink } from '../ink.ts'
import { imprint, numeral, seal, words } from '../lettering.ts'
import { svgOf } from '../sheet.ts'
import type { Sheet } from '../sheet.ts'

const kneeling: Pose = {
  head: [92, -118],
  neck: [50, -112],
  hip: [-66, -86],
  backArm: [
    [74, -50],
    [96, -8],
  ],
  frontArm: [
    [60, -50],
    [74, -6],
  ],
  backLeg: [
    [-44, -14],
    [-118, -8],
  ],
  frontLeg: [
    [-30, -12],
    [-104, -6],
  ],
}

const covering: Pose = {
  ...kneeling,
  head: [88, -104],
  frontArm: [
    [96, -150],
    [70, -146],
  ],
  backArm: [
    [116, -130],
    [104, -150],
  ],
}

const holding: Pose = {
  ...kneeling,
  head: [82, -110],
  frontArm: [
    [104, -58],
    [178, -92],
  ],
  backArm: [
    [108, -84],
    [178, -118],
  ],
}

function room(x: number, wall: string, floor: string): string {
  const boards = [0, 1, 2, 3].map(
    (row) =>
      `<path d="M${x} ${752 + row * 30}H${x + 580}" stroke="${ink.night}" stroke-width="2" opacity=".18"/>`,
  )
  return (
    `<clipPath id="room${x}"><rect x="${x}" y="330" width="580" height="520" rx="26"/></clipPath><rect x="${x}" y="330" width="580" height="520" rx="26" fill="${wall}"/>` +
    `<g clip-path="url(#room${x})"><rect x="${x}" y="730" width="580" height="140" fill="${floor}"/>${boards.join('')}</g>`
  )
}

/** A lamp that swings with the shaking. */
function lamp(x: number, tilt: number): string {
  return (
    `<g transform="translate(${x} 330) rotate(${tilt})"><path d="M0 0V84" stroke="${ink.night}" stroke-width="7"/><path d="M-54 132Q-46 84 0 84Q46 84 54 132Z" fill="${ink.yellow}"/><circle cy="138" r="17" fill="${ink.white}"/></g>` +
    `<path d="M${x - 96} 430q-14 26 -2 54M${x + 84} 420q16 26 6 54" fill="none" stroke="${ink.night}" stroke-width="6" stroke-linecap="round" opacity=".55"/>`
  )
}

function desk(x: number): string {
  return (
    `<rect x="${x - 210}" y="556" width="420" height="34" rx="8" fill="${ink.bark}"/><rect x="${x - 210}" y="556" width="420" height="13" rx="6" fill="${ink.wood}"/>` +
    `<path d="M${x - 178} 590V800M${x + 178} 590V800" stroke="${ink.bark}" stroke-width="28"/><path d="M${x - 178} 590V800M${x + 178} 590V800" stroke="${ink.wood}" stroke-width="10"/>`
  )
}

function falling(x: number): string {
  return (
    `<rect x="${x - 150}" y="470" width="92" height="26" rx="4" fill="${ink.blue}" transform="rotate(-24 ${x - 104} 483)"/><rect x="${x - 26}" y="500" width="96" height="24" rx="4" fill="${ink.jade}" transform="rotate(14 ${x + 22} 512)"/>` +
    `<rect x="${x + 110}" y="450" width="80" height="26" rx="4" fill="${ink.red}" transform="rotate(38 ${x + 150} 463)"/><path d="M${x - 130} 420l-6 26M${x + 20} 444v30M${x + 170} 396l4 28" stroke="${ink.night}" stroke-width="6" stroke-linecap="round" opacity=".6"/>`
  )
}

function crack(x: number): string {
  return `<path d="M${x} 330l26 54l-22 34l30 46l-12 40" fill="none" stroke="${ink.night}" stroke-width="6" stroke-linejoin="round" opacity=".5"/><path d="M${x + 12} 418l-28 20" stroke="${ink.night}" stroke-width="5" opacity=".5"/>`
}

function step(x: number, figure: string, name: string, hint: string): string {
  return (
    numeral(x + 58, 388, 46, figure) +
    `<rect x="${x}" y="800" width="580" height="122" rx="0" fill="${ink.night}"/><path d="M${x} 896V922H${x + 580}V896Z" fill="${ink.night}"/>` +
    words(x + 34, 884, name, { size: 66, weight: 900, fill: ink.yellow }) +
    words(x + 546, 879, hint, { size: 34, weight: 700, fill: ink.white, anchor: 'end' })
  )
}

/** A seismogram runs behind the heading and is loudest at its end. */
function tremor(): string {
  const beats = Array.from({ length: 92 }, (_, k) => {
    const swing = 8 + 96 * Math.exp(-(((k - 64) / 16) ** 2)) * (0.55 + 0.45 * Math.sin(k * 1.7))
    return `L${(k + 1) * 21} ${190 + (k % 2 ? 1 : -1) * swing}`
  })
  return `<path d="M0 190${beats.join('')}" fill="none" stroke="${ink.orange}" stroke-width="7" stroke-linejoin="round" opacity=".9"/>`
}

const girl = { coat: ink.orange, trousers: ink.blue, long: true, calm: false }

const drawing =
  `<rect width="1920" height="1080" fill="${ink.red}"/><path d="M0 300L1920 250V1080H0Z" fill="${ink.paper}"/>${tremor()}` +
  `<rect x="60" y="64" width="980" height="190" fill="${ink.red}"/>` +
  words(60, 220, '地震来了', { size: 150, weight: 900, fill: ink.white }) +
  words(700, 150, '室内避险', { size: 54, weight: 800, fill: ink.white }) +
  words(700, 220, '就做三个动作', { size: 54, weight: 800, fill: ink.yellow }) +
  seal(1640, 60, '防震减灾', 38, ink.night) +
  room(60, ink.sky, ink.wood) +
  lamp(470, 18) +
  crack(300) +
  person(320, 800, 1.35, kneeling, girl) +
  step(60, '1', '伏地', '蹲下或趴下，重心放低') +
  room(670, '#F3CF9B', ink.wood) +
  falling(960) +
  person(920, 800, 1.28, covering, girl) +
  desk(960) +
  step(670, '2', '遮挡', '躲到结实桌下，护头颈') +
  room(1280, '#BFD9B0', ink.wood) +
  crack(1780) +
  falling(1570) +
  person(1520, 800, 1.28, holding, girl) +
  desk(1570) +
  step(1280, '3', '抓牢', '抓紧桌腿，直到摇晃停') +
  words(60, 992, '远离窗户、吊灯和外墙；不跳楼、不乘电梯；摇晃停了走楼梯，撤到空旷处。', {
    size: 42,
    weight: 800,
  }) +
  words(60, 1046, '在室外：护住头，离开楼房、围墙、电线杆和山坡。', {
    size: 32,
    weight: 600,
    fill: ink.red,
  }) +
  imprint(1860, 1044, ink.night, 'end')

export const quakeSheet: Sheet = {
  path: '科普中国/海报_防震避险三步.jpg',
  width: 1920,
  height: 1080,
  svg: svgOf(1920, 1080, drawing),
}
