import { element, type Sheet } from './sheet.ts'

const word = (name: string, className: string) => {
  const made = element('span', className)
  made.dataset.word = name
  return made
}

/** The built-in slide: the brand, the moment, and a line. Shown whenever anything else is in doubt. */
export function setFiller(host: HTMLElement): Sheet {
  host.replaceChildren(
    element(
      'article',
      'filler',
      element(
        'div',
        'filler-words',
        element('p', 'filler-brand', word('brand', '')),
        element('p', 'filler-line', '让科学走近每一个人'),
        element('p', 'filler-station', word('station', '')),
      ),
      element(
        'div',
        'filler-moment',
        element('p', 'filler-time', word('time', '')),
        element('p', 'filler-date', word('date', ''), ' ', word('weekday', '')),
      ),
    ),
  )
  return { pages: 1, turnTo: () => undefined }
}
