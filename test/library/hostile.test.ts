import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byTechnician, emptyFolder, libraryIn, remove, smallStick } from './brought.ts'

const samples = readdirSync(smallStick, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== '太长.pdf')
  .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
  .filter(({ bytes }) => bytes.length > 0)

/** A real file with some of its bytes changed, and perhaps its end lost. */
const torn = fc
  .record({
    sample: fc.constantFrom(...samples),
    changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 40 }),
    kept: fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 1, noNaN: true })),
    extension: fc.option(fc.constantFrom('.mp4', '.jpg', '.pdf', '.xlsx', '.html', '.csv', '.svg', '.webm'), {
      freq: 4,
    }),
  })
  .map(({ sample, changes, kept, extension }) => {
    const bytes = Buffer.from(sample.bytes.subarray(0, Math.max(1, Math.floor(sample.bytes.length * kept))))
    for (const [at, value] of changes) bytes[at % bytes.length] = value
    return {
      name: extension ? sample.name.slice(0, -extname(sample.name).length) + extension : sample.name,
      bytes,
    }
  })

describe('a file that is torn in any way', () => {
  it('is taken or refused with a reason, and never stops the import', async () => {
    const numRuns = Number(process.env['EZHAN_TORN_RUNS'] ?? 25)
    await fc.assert(
      fc.asyncProperty(fc.array(torn, { minLength: 4, maxLength: 4 }), async (files) => {
        const [data, stick] = [emptyFolder(), emptyFolder()]
        const { library, database } = libraryIn(data)
        try {
          for (const [index, { name, bytes }] of files.entries()) {
            const folder = join(stick, ['科普中国', '政务'][index % 2] ?? '', String(index))
            mkdirSync(folder, { recursive: true })
            writeFileSync(join(folder, name), bytes)
          }
          const report = await library.importPaths([stick], byTechnician())
          for (const item of library.items()) library.showingContent(item, '2026-11-22')
          const named = [...report.taken, ...report.waiting, ...report.refused].map(
            ({ path }) => path.split('/')[1],
          )
          // A manifest is neither taken nor refused: it only says something of others.
          const spoken = [...named, ...report.missing.map(({ path }) => path.split('/')[1])]
          for (const [index, { name }] of files.entries()) {
            if (!/^(清单|目录|manifest)\./.test(name)) expect(spoken).toContain(String(index))
          }
        } finally {
          database.close()
          remove(data)
          remove(stick)
        }
      }),
      { seed: 20261122, numRuns, endOnFailure: true },
    )
  }, 600_000)
})
