import { existsSync, statfsSync } from 'node:fs'
import { isBelievable } from '../ledger/clock.ts'
import { keptDecoding } from '../server/decoding/decoding-book.ts'
import { speedWords } from '../server/decoding/decoding-speed.ts'
import { ProblemError } from '../server/problem/problem.ts'
import type { Finding } from '../server/system/finding.ts'
import { readHolder } from './data-folder.ts'
import { requirePages } from './pages.ts'
import { findShells } from './shell/shells.ts'
import { madeAtMs, version } from './version.ts'

/** Below this a month's import does not fit any more. */
const scarceGb = 1
const both = (words: string) => ({ zh: words, en: words })

/** What can be told of the machine and the folder without opening the database. */
export const examineMachine = (path: string): Finding[] => [
  program(),
  shell(),
  pages(),
  clock(),
  ...folder(path),
]

const program = (): Finding => ({
  id: 'program',
  ok: true,
  name: { zh: '程序', en: 'Program' },
  detail: {
    zh: `版本 ${version}，Node.js ${process.version}，${process.platform} ${process.arch}`,
    en: `version ${version}, Node.js ${process.version}, ${process.platform} ${process.arch}`,
  },
  next: null,
})

function shell(): Finding {
  const { electron, browser } = findShells()
  const found = electron ?? browser
  const name = { zh: '播放窗口', en: 'Screen window' }
  if (found !== null) return { id: 'shell', ok: true, name, detail: both(found), next: null }
  return {
    ...{ id: 'shell', ok: false, name },
    detail: { zh: '没有可用的浏览器', en: 'there is no browser to show the screen with' },
    next: { zh: '请运行 npm run setup。', en: 'Run: npm run setup.' },
  }
}

function pages(): Finding {
  const name = { zh: '播放页', en: 'Pages' }
  try {
    return { id: 'pages', ok: true, name, detail: both(requirePages()), next: null }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const [zh, en] = [error.in('zh'), error.in('en')]
    return {
      ...{ id: 'pages', ok: false, name },
      detail: { zh: zh.message, en: en.message },
      next: { zh: zh.next, en: en.next },
    }
  }
}

function clock(): Finding {
  const now = new Date()
  const ok = isBelievable(now.getTime(), madeAtMs)
  const told = now.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
  return {
    id: 'clock',
    ok,
    name: { zh: '时钟', en: 'Clock' },
    detail: ok
      ? { zh: `${told}（北京时间）`, en: `${told} (Beijing time)` }
      : { zh: `${told}，不可信`, en: `${told}, not to be trusted` },
    next: ok ? null : { zh: '请校准系统时间。', en: 'Set the system clock.' },
  }
}

function folder(path: string): Finding[] {
  const name = { zh: '数据目录', en: 'Data folder' }
  if (!existsSync(path)) {
    const detail = { zh: `${path}（第一次启动时建立）`, en: `${path} (made at the first start)` }
    return [{ id: 'folder', ok: true, name, detail, next: null }]
  }
  const found: Finding = { id: 'folder', ok: true, name, detail: both(path), next: null }
  return [found, disk(path), decoding(path), controller(path)]
}

function disk(path: string): Finding {
  const { bavail, bsize } = statfsSync(path)
  const freeGb = (bavail * bsize) / 1e9
  const ok = freeGb >= scarceGb
  return {
    id: 'disk',
    ok,
    name: { zh: '磁盘', en: 'Disk' },
    detail: { zh: `剩余 ${freeGb.toFixed(1)} GB`, en: `${freeGb.toFixed(1)} GB free` },
    next: ok
      ? null
      : {
          zh: '不足 1 GB，请清理磁盘或更换更大的磁盘。',
          en: 'Less than 1 GB: make room, or use a larger disk.',
        },
  }
}

/** A film of 720 lines at 30 frames a second is the least that is brought. */
const leastHd = 30

/** As the station's page found it, with the browser that it had then. */
function decoding(path: string): Finding {
  const name = { zh: '视频解码', en: 'Video decoding' }
  const speed = keptDecoding(path)
  if (speed === null) {
    const detail = {
      zh: '还没有测（站点播放时自动测）',
      en: 'not timed yet (a playing station does so by itself)',
    }
    return { id: 'decoding', ok: true, name, detail, next: null }
  }
  const ok = speed.hd >= leastHd
  return {
    ...{ id: 'decoding', ok, name, detail: speedWords(speed) },
    next: ok
      ? null
      : {
          zh: '720p 视频也放不流畅，放不动的视频改放静止画面。请更换主机，或关闭机器上的其他程序。',
          en: 'Too slow even for 720p; films give way to their still pictures. Use another machine, or end other programs.',
        },
  }
}

function controller(path: string): Finding {
  const { pid, url } = readHolder(path)
  const detail =
    url === ''
      ? { zh: '没有运行', en: 'not running' }
      : { zh: `正在运行（进程号 ${pid}，${url}）`, en: `running (process ${pid}, ${url})` }
  return { id: 'controller', ok: true, name: { zh: '控制器', en: 'Controller' }, detail, next: null }
}

/** What a reading of the database came to: null is no database yet, `ok` is whole. */
export function databaseFinding(found: string | null): Finding {
  const name = { zh: '数据库', en: 'Database' }
  if (found === null) {
    const detail = { zh: '还没有（第一次启动时建立）', en: 'none yet (made at the first start)' }
    return { id: 'database', ok: true, name, detail, next: null }
  }
  if (found === 'ok')
    return { id: 'database', ok: true, name, detail: { zh: '完好', en: 'whole' }, next: null }
  return {
    ...{ id: 'database', ok: false, name },
    detail: { zh: `有损坏：${found}`, en: `damaged: ${found}` },
    next: {
      zh: '请重新启动站点，由它自动修复；并检查磁盘。',
      en: 'Start the station again, which rescues it; and check the disk.',
    },
  }
}
