import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ProblemError } from '../../server/problem/problem.ts'
import { openUploadDesk } from '../../server/uploads/upload-desk.ts'
import { ensureRoom } from '../../server/uploads/upload-room.ts'

const gigabyte = 1_000_000_000
const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** Why a file of so many bytes is not let in; null where it is. */
async function refused(sizeBytes: number, freeBytes: number): Promise<ProblemError | null> {
  const folder = mkdtempSync(join(tmpdir(), 'ezhan-room-'))
  folders.push(folder)
  const desk = openUploadDesk({ folder, address: '/api/v1/uploads', freeBytes: async () => freeBytes })
  const wanted = { path: '科普/大讲堂.mp4', by: 'admin', sizeBytes }
  return desk.admit(wanted).then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error : null),
  )
}

describe('the room for an upload', () => {
  it('is asked for before the first byte: five gigabytes do not go onto a disk with one', async () => {
    const problem = await refused(5 * gigabyte, gigabyte)
    expect(problem?.in('zh')).toEqual({
      code: 'upload-no-room',
      status: 507,
      message: '“大讲堂.mp4”有 5000 MB，本机磁盘放不下，还差 9256 MB。',
      next: '请删除不用的内容或换更大的磁盘，再上传一次；已有的内容不受影响。',
    })
    expect(await refused(300_000_000, gigabyte)).toBeNull()
  })

  it('is held for what is on its way, and for what waits to be imported', () => {
    const uploads = [
      { sizeBytes: 200, arrivedBytes: 50 },
      { sizeBytes: 100, arrivedBytes: 100 },
    ]
    const room = { reserveBytes: 0, uploads }
    // 350 and 100 are promised, 2 × 25 are asked for.
    expect(() => ensureRoom('a', 25, { ...room, freeBytes: 500 })).not.toThrow()
    expect(() => ensureRoom('a', 25, { ...room, freeBytes: 499 })).toThrow(ProblemError)
  })
})
