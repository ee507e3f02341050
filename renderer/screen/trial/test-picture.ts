import { element } from '../sheet/sheet.ts'
import { glassSize } from '../glass-size.ts'

const colours = ['#fff', '#f2c230', '#2fb6c9', '#3cbf86', '#b06ad8', '#c8323c', '#2f6fea', '#000']

/** A picture by which a person sees a cut edge, a wrong scale, a missing colour: corners, a circle, bars and greys. */
export function testPicture(): HTMLElement {
  const { width, height } = glassSize()
  const corners = ['左上', '右上', '左下', '右下'].map((words, at) => {
    const corner = element('span', 'test-corner', words)
    corner.dataset.corner = String(at)
    return corner
  })
  const bars = colours.map((colour) => {
    const bar = element('i', '')
    bar.style.background = colour
    return bar
  })
  return element(
    'section',
    'test-picture',
    element('div', 'test-bars', ...bars),
    element('div', 'test-greys'),
    element('div', 'test-circle'),
    element(
      'div',
      'test-words',
      element('b', '', '测试画面'),
      element('p', '', '四角文字都在、圆是正圆、八种颜色都有，即为正常'),
      element('p', 'test-size', `${width} × ${height}`),
    ),
    ...corners,
  )
}
