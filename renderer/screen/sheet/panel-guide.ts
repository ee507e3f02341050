import type { PageOf } from '../../../playlist/panel-content.ts'
import type { Setting } from './panel-fit.ts'
import { hoursIcon, phoneIcon, placeIcon, windowIcon } from './panel-icons.ts'
import { element } from './sheet.ts'

type Guide = PageOf<'guide'>

const step = (text: string, index: number) =>
  element('div', 'guide-step', element('i', 'guide-number', String(index + 1)), element('p', '', text))

const paper = (text: string) => element('p', 'guide-paper', text)

const heading = (text: string) => element('h2', 'guide-heading', text)

/** Where, when and whom to ask; what nobody entered is not there. */
function facts({ window, place, hours, phone }: Guide): HTMLElement[] {
  const known = [
    [windowIcon, '办理窗口', window],
    [placeIcon, '办理地点', place],
    [hoursIcon, '办理时间', hours],
    [phoneIcon, '咨询电话', phone],
  ] as const
  return known
    .filter(([, , text]) => text !== '')
    .map(([icon, name, text]) =>
      element(
        'div',
        'guide-fact',
        icon(),
        element('p', 'guide-name', name),
        element('p', 'guide-text', text),
      ),
    )
}

/** Steps on the left, what to bring and where to go on the right: all at one glance. */
export function guideAtAGlance(guide: Guide): Setting {
  const { steps, papers } = guide
  const papersPart = papers.length > 0 ? [heading('带齐材料'), ...papers.map(paper)] : []
  const aside = element('aside', 'guide-aside', ...papersPart, element('div', 'guide-facts', ...facts(guide)))
  const main = element('div', 'guide-steps', heading('怎么办'), ...steps.map(step))
  return { block: element('div', 'guide glance', main, aside), rows: [] }
}

/** One below the other, over as many pages as it takes, in the order in which one goes about it. */
export function guideInOrder(guide: Guide): Setting {
  const rows = [
    ...titled('怎么办', guide.steps.map(step)),
    ...titled('带齐材料', guide.papers.map(paper)),
    ...titled('到哪里办', facts(guide)),
  ]
  return { block: element('div', 'guide', ...rows), rows }
}

/** Rows of which the first carries the heading, so that the two are never parted by a turn of the page. */
const titled = (title: string, parts: readonly HTMLElement[]): HTMLElement[] =>
  parts.map((part, index) => element('div', 'guide-row', ...(index === 0 ? [heading(title)] : []), part))
