import type { partsZh } from './words.zh.ts'

export const partsEn: typeof partsZh = {
  glass: {
    title: 'Preview of the screen',
    shape: 'Which way the screen hangs',
    landscape: 'Landscape',
    portrait: 'Portrait',
  },
  unsaved: {
    title: 'Leave without saving?',
    what: 'What you have entered will not be kept.',
    leave: 'Leave without saving',
  },
}
