import { element } from '../sheet/sheet.ts'

/** A target as large as a palm, at the height of a hand; touching it says so once. */
export function touchTarget(touched: () => void): HTMLElement {
  const target = element('button', 'touch-target', '按这里')
  target.addEventListener('pointerdown', touched, { once: true })
  return element(
    'section',
    'trial-sheet',
    element('b', '', '触摸测试'),
    element('p', '', '请用手指按一下圆圈'),
    target,
  )
}
