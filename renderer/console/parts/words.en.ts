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
    accept: 'I have read this, publish it so',
    go: 'I have read this, publish it so',
  },
  fields: {
    dayShape: 'YYYY-MM-DD',
    dayFault: 'Enter a date such as 2026-11-22 ({min} to {max})',
    clockShape: 'hh:mm',
    clockFault: 'Enter a time by 24 hours, such as 09:30',
    calendar: 'Calendar',
    monthBefore: 'Month before',
    monthAfter: 'Month after',
    today: 'Today',
    dayOf: '{label} (date)',
    clockOf: '{label} (time)',
  },
  unsaved: {
    title: 'Leave without saving?',
    what: 'What you have entered will not be kept.',
    leave: 'Leave without saving',
  },
}
