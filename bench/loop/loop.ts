// Days of looping at speed: every item only for as long as it takes to be shown. `--hours N`, 72 as promised.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { comparison, howCompared, type Look } from '../endurance/look.ts'
import { needBrowser } from '../needs.ts'
import { numberAfter, type Section } from '../section.ts'
import { dropFolder, freshFolder } from '../station-process.ts'
import { runTest } from '../test-process.ts'

/** A poster stands 15 s, a film runs for minutes: half a minute is little for an item. */
const swapsAnHour = 120

export async function measure(words: readonly string[]): Promise<Section> {
  needBrowser()
  const hours = numberAfter(words, '--hours', 72)
  const swaps = hours * swapsAnHour
  const folder = freshFolder()
  const looksPath = join(folder, 'looks.json')
  try {
    const given = { EZHAN_LOOP_SWAPS: String(swaps), EZHAN_LOOP_LOOKS: looksPath }
    const isFlat = await runTest('alone', 'test/stage/endurance.test.ts', given)
    const { tables, promises } = comparison(JSON.parse(readFileSync(looksPath, 'utf8')) as Look[])
    return {
      title: 'Days of looping at speed',
      how: [
        `The stage swaps ${swaps} times between films, posters, pages of a leaflet, articles, tables and the built-in slide, as often as in ${hours} hours of half a minute an item, each only for as long as it takes to be shown (test/stage/endurance.test.ts).`,
        howCompared,
      ],
      tables,
      promises: [...promises, { words: 'as many nodes, listeners and pages as at first', held: isFlat }],
    }
  } finally {
    dropFolder(folder)
  }
}
