import { eyesSheet } from './posters/eyes.ts'
import { hookSheet } from './posters/hook.ts'
import { leafSheets } from './posters/leaves.ts'
import { maizeSheet } from './posters/maize.ts'
import { plateSheet } from './posters/plate.ts'
import { quakeSheet } from './posters/quake.ts'
import { stoveSheet } from './posters/stove.ts'
import { tapSheet } from './posters/tap.ts'
import type { Sheet } from './sheet.ts'

export const sheets: readonly Sheet[] = [
  plateSheet,
  quakeSheet,
  maizeSheet,
  stoveSheet,
  hookSheet,
  eyesSheet,
  tapSheet,
  ...leafSheets,
]
