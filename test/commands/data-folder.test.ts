import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { dataFolder, defaultDataFolder, holdDataFolder, readHolder } from '../../main/data-folder.ts'
import { aFolder, ezhan, removeFolders } from './ezhan.ts'

afterAll(removeFolders)

async function anotherController(path: string): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'holding-child.ts'), [path])
  await once(child, 'message')
  return child
}

const take = (path: string) => holdDataFolder(dataFolder(path), '2026-11-22T02:00:00.000Z')

describe('a data folder', () => {
  it('that another controller holds is refused: who, and since when', async () => {
    const path = aFolder()
    const child = await anotherController(path)
    expect(() => take(path)).toThrow(
      `数据目录 ${path} 正在被另一个控制器使用（进程号 ${child.pid}，自 2026-11-22T01:00:00.000Z 起）。`,
    )
    const ended = once(child, 'exit')
    child.send('end')
    await ended
    take(path).release()
  })

  it('is free again the moment its holder is killed', async () => {
    const path = aFolder()
    const child = await anotherController(path)
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    take(path).release()
  })

  it('stops a second start with one sentence', async () => {
    const path = aFolder()
    const child = await anotherController(path)
    const { code, err } = await ezhan('start', '--headless', '--port', '0', '--data', path)
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    expect(code).toBe(1)
    expect(err).toMatch(/^数据目录 .* 正在被另一个控制器使用（进程号 \d+，.*）。请先停止它，.*。\n$/)
  })

  it('tells commands of the same user alone where its controller listens', () => {
    const path = aFolder()
    const hold = take(path)
    hold.tell('http://127.0.0.1:8790', 'a-key')
    expect(readHolder(path)).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:8790', key: 'a-key' })
    if (process.platform !== 'win32') expect(statSync(join(path, 'holder.json')).mode & 0o077).toBe(0)
    hold.release()
    expect(readHolder(path).url).toBe('')
  })

  it('is where the flag, the environment or the platform says', () => {
    expect(defaultDataFolder('linux', { EZHAN_DATA: '/srv/ezhan' })).toBe('/srv/ezhan')
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/home/a/.share' })).toBe('/home/a/.share/ezhan')
    expect(defaultDataFolder('linux', {})).toMatch(/\.local\/share\/ezhan$/)
    expect(defaultDataFolder('win32', { PROGRAMDATA: 'D:\\ProgramData' })).toContain('D:\\ProgramData')
  })
})
