// `npm run bench -- [NAME…] [options]`: measures, prints, and writes bench/results.md. Without names, all of them.
import { loadNow } from './machine.ts'
import { keep } from './results.ts'
import { Lacking, type Measure } from './section.ts'

const measures: Readonly<Record<string, () => Promise<{ measure: Measure }>>> = {
  glass: () => import('./glass/glass.ts'),
  'cue-gap': () => import('./cue-gap/cue-gap.ts'),
  start: () => import('./start/start.ts'),
  import: () => import('./import/import.ts'),
  upload: () => import('./upload/upload.ts'),
  api: () => import('./api/api.ts'),
  query: () => import('./query/query.ts'),
  totals: () => import('./totals/totals.ts'),
  killed: () => import('./killed/killed.ts'),
  walk: () => import('./walk/walk.ts'),
  endurance: () => import('./endurance/endurance.ts'),
  loop: () => import('./loop/loop.ts'),
}

const words = process.argv.slice(2)
const named = words.filter((word) => word in measures)
// What follows an option is its own.
const unknown = words.find(
  (word, at) => !(word in measures) && !/^--|^\d+$/.test(word) && !words[at - 1]?.startsWith('--'),
)
if (unknown !== undefined) {
  console.error(`There is no measurement ${unknown}. There are: ${Object.keys(measures).join(', ')}.`)
  process.exit(2)
}

for (const name of named.length > 0 ? named : Object.keys(measures)) {
  const loadBefore = loadNow()
  console.log(`${name}: begins, load average ${loadBefore}`)
  try {
    const section = await (await measures[name]?.())?.measure(words)
    if (!section) continue
    const date = new Date().toISOString().slice(0, 10)
    keep(section, {
      name: [name, ...words.filter((word) => !(word in measures))].join(' '),
      date,
      loadBefore,
      loadAfter: loadNow(),
    })
    for (const { columns, rows } of section.tables)
      console.table(rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]]))))
    for (const { words: promise, held } of section.promises)
      console.log(`${held ? 'held' : 'NOT HELD'}: ${promise}`)
  } catch (error) {
    if (!(error instanceof Lacking)) throw error
    console.log(`${name}: left out, it ${error.message}`)
  }
}
