// Searching as one types, over as many entries as the glass takes; and ten minutes of hands that mean no good.
// `--entries N`, `--minutes N` (0 leaves the hands out).
import { mostEntries, type QueryEntry } from '../../playlist/query-catalogue.ts'
import { indexOf } from '../../renderer/query/find.ts'
import { pinyinOf } from '../../server/query/pinyin.ts'
import { numberAfter, type Section } from '../section.ts'
import { quantile } from '../spread.ts'
import { runTest } from '../test-process.ts'

const mostMs = 50
const typed = [
  's',
  'sh',
  'she',
  'shebao',
  'sbk',
  'z',
  'zh',
  'b',
  'yb',
  '社保',
  '保',
  '医保登',
  '社保k',
  '12',
  '北河',
]
const parts = [
  '社保卡',
  '医保',
  '居民',
  '补贴',
  '登记',
  '北河村',
  '农机',
  '高龄',
  '就业',
  '公交',
  '证明',
  '申领',
  '诊所',
]

function someEntries(count: number): QueryEntry[] {
  const part = (at: number) => parts[at % parts.length] ?? ''
  return Array.from({ length: count }, (_, at) => {
    const title = `${part(at)}${part(Math.floor(at / 13))}${part(Math.floor(at / 169))}${at}`
    return {
      id: `table#${at}`,
      itemId: 'table',
      form: 'contact',
      title,
      pinyin: pinyinOf(title),
      sourceClass: 'convenience',
      publisher: '测量',
      themes: ['便民'],
      audiences: [],
      address: null,
      durationMs: 0,
      thumbnailUrl: null,
      guide: null,
      cells: [
        { name: '电话', text: `0000-${String(at).padStart(7, '0')}` },
        { name: '地点', text: `${part(at + 5)}${at % 40} 号窗口` },
      ],
      updatedOn: null,
    }
  })
}

/** The test of random taps and keys, for minutes instead of 400 of them. */
const goAstray = (minutes: number) =>
  runTest('parts', 'test/query/astray.test.ts', { EZHAN_ASTRAY_MINUTES: String(minutes) })

export async function measure(words: readonly string[]): Promise<Section> {
  const entries = someEntries(numberAfter(words, '--entries', mostEntries))
  const minutes = numberAfter(words, '--minutes', 10)
  const from = performance.now()
  const index = indexOf(entries)
  const builtMs = performance.now() - from
  const rows = typed.map((text) => {
    const timesMs = Array.from({ length: 30 }, () => {
      const begun = performance.now()
      index.find(text)
      return performance.now() - begun
    })
    return [text, index.find(text).length, quantile(timesMs, 0.5), quantile(timesMs, 0.95)] as const
  })
  const slowest = Math.max(...rows.map(([, , , p95]) => p95))
  const astray = minutes > 0 ? await goAstray(minutes) : null
  return {
    title: 'Query: search as one types, and hands that mean no good',
    how: [
      `${entries.length} entries; the index is built in ${builtMs.toFixed(0)} ms; each text is looked for 30 times.`,
      `Random taps, drags and keys on two glasses for ${minutes} minutes each (test/query/astray.test.ts).`,
    ],
    tables: [
      {
        columns: ['typed', 'found (60 at most)', 'median ms', 'p95 ms'],
        rows: rows.map(([text, found, p50, p95]) => [text, found, p50.toFixed(1), p95.toFixed(1)]),
      },
    ],
    promises: [
      {
        words: `results in less than ${mostMs} ms (p95, slowest text ${slowest.toFixed(1)} ms)`,
        held: slowest < mostMs,
      },
      ...(astray === null ? [] : [{ words: 'nobody gets out, and the loop comes back', held: astray }]),
    ],
  }
}
