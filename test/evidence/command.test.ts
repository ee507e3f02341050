import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ezhan } from '../commands/ezhan.ts'
import { aBook, aFolder, aSegment, closeBooks } from '../records/a-book.ts'

const data = aFolder()

beforeAll(() => {
  const { ledger } = aBook(join(data, 'station.db'))
  // 2025-11-28 09:00 in Shanghai.
  ledger.append([aSegment({ fromMs: Date.UTC(2025, 10, 28, 1), creditedMs: 3_600_000 })], null)
})
afterAll(closeBooks)

describe('ezhan evidence', () => {
  it('writes a whole ZIP, the same when it is asked for again', async () => {
    const paths = [join(data, '佐证.zip'), join(data, '佐证-2.zip')] as const
    for (const path of paths) {
      const said = await ezhan('evidence', '--month', '2025-11', path, '--data', data)
      expect(said).toEqual({ code: 0, out: '', err: '' })
      expect(existsSync(`${path}.part`)).toBe(false)
    }
    const [first, second] = paths.map((path) => readFileSync(path))
    expect(first?.equals(second ?? Buffer.of())).toBe(true)
    expect(Object.keys(unzipSync(first ?? Buffer.of()))).toContain('月报表.xlsx')
  })

  it('says where it cannot write, and leaves nothing half written', async () => {
    const path = join(data, '没有', '佐证.zip')
    const { code, err } = await ezhan('evidence', '--month', '2025-11', path, '--data', data)
    expect(code).toBe(1)
    expect(err).toContain(path)
  })

  it('is 2 without a month or a file', async () => {
    const calls = [['佐证.zip'], ['--month', '2025-11'], ['--month', '2025-13', '佐证.zip']]
    const said = await Promise.all(calls.map((words) => ezhan('evidence', '--data', data, ...words)))
    expect(said.map(({ code }) => code)).toEqual([2, 2, 2])
  })
})
