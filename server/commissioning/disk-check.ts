import { randomBytes, randomUUID } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeTemporary } from '../library/durable.ts'
import { result, type CheckResult } from './check.ts'

/** Below this a month's import does not fit. */
const leastFreeBytes = 1_000_000_000
const roomyBytes = 10_000_000_000
const trialBytes = 16 * 1024 * 1024
/** Slower than the slowest stick that still plays while a month is imported. */
const leastBytesASecond = 5_000_000

/** Free room, and how fast the disk takes bytes down to the platter: written, synced and taken away again. */
export async function checkDisk(folder: string, monoMs: () => number): Promise<CheckResult> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free < leastFreeBytes + trialBytes) return scarce(free)
  const path = join(folder, `.trial-${randomUUID()}`)
  const bytes = randomBytes(trialBytes)
  const began = monoMs()
  try {
    await writeTemporary(path, (file) => file.writeFile(bytes))
  } finally {
    await rm(path, { force: true })
  }
  const speed = trialBytes / (Math.max(1, monoMs() - began) / 1000)
  const [zh, en] = [
    `剩余 ${gigabytes(free)} GB，写入并落盘每秒 ${megabytes(speed)} MB。`,
    `${gigabytes(free)} GB free; ${megabytes(speed)} MB a second written and synced.`,
  ]
  if (speed < leastBytesASecond)
    return result('disk', 'noted', 'measured', [
      `${zh}磁盘很慢，导入会很久，建议更换。`,
      `${en} The disk is slow, imports will take long; better replace it.`,
    ])
  if (free < roomyBytes)
    return result('disk', 'noted', 'measured', [
      `${zh}空间不多，请留意。`,
      `${en} Not much room; keep an eye on it.`,
    ])
  return result('disk', 'passed', 'measured', [zh, en])
}

const scarce = (free: number) =>
  result('disk', 'failed', 'measured', [
    `剩余 ${gigabytes(free)} GB，不够存放一个月的内容。请清理磁盘后重新检查。`,
    `${gigabytes(free)} GB free: not enough for a month’s content. Clear the disk and check again.`,
  ])

const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1)
const megabytes = (bytes: number) => Math.round(bytes / 1e6)
