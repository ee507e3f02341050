import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MonthReturn } from '../../station/return.ts'
import { returnCsv, returnXlsx } from '../assessment/return-table.ts'
import { returnShape } from '../../contract/assessment.ts'
import { publish, writeTemporary } from '../library/durable.ts'
import { timeless } from './zip-file.ts'

/** A month's figures as the bytes that its version is told by. */
export function figuresOf(month: string, monthReturn: MonthReturn): { json: string; sha256: string } {
  const json = `${JSON.stringify(returnShape.parse({ month, ...monthReturn }))}\n`
  return { json, sha256: createHash('sha256').update(json).digest('hex') }
}

export interface ReturnVersion {
  readonly month: string
  /** 1 for the first. */
  readonly version: number
  readonly monthReturn: MonthReturn
}

/** Writes `returns/2026-11/月报表-1.json`, `.csv` and `.xlsx` under the data folder. No other version is touched. */
export async function keepReturn(
  dataFolder: string,
  { month, version, monthReturn }: ReturnVersion,
): Promise<void> {
  const folder = join(dataFolder, 'returns', month)
  mkdirSync(folder, { recursive: true })
  const files = {
    xlsx: timeless(await returnXlsx(monthReturn)),
    csv: returnCsv(monthReturn),
    json: figuresOf(month, monthReturn).json,
  }
  for (const [ending, content] of Object.entries(files)) {
    const temporary = join(folder, `.${randomUUID()}`)
    await writeTemporary(temporary, (file) => file.writeFile(content))
    await publish(temporary, join(folder, `月报表-${version}.${ending}`))
  }
}
