import type { partsZh } from './words.zh.ts'

export const partsEn: typeof partsZh = {
  glass: {
    title: 'Preview of the screen',
    shape: 'Which way the screen hangs',
    landscape: 'Landscape',
    portrait: 'Portrait',
  },
  both: {
    field: 'Field',
    mine: 'Mine',
    theirs: 'As {name} has it',
    take: 'Take theirs',
    keep: 'Keep mine and save again',
  },
  glyphs: {
    title: 'Some characters cannot be drawn',
    accept: 'I have read this: publish it so, with “〓” in their place',
    go: 'I have read this, publish it so',
  },
  unsaved: {
    title: 'Leave without saving?',
    what: 'What you have entered will not be kept.',
    leave: 'Leave without saving',
  },
}
