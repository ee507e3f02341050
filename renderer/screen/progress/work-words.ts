import type { GlassWork } from '../../../playlist/stage-protocol.ts'

/** What the card says, from its head to its foot. */
export interface WorkWords {
  readonly head: string
  /** What is read now, or what to do next; empty where there is nothing to say. */
  readonly line: string
  /** Each part stands whole in its line. */
  readonly counts: readonly string[]
}

const heads: Readonly<Record<GlassWork['work'], Readonly<Record<GlassWork['at'], string>>>> = {
  import: {
    running: '正在导入内容',
    paused: '导入已暂停',
    done: '导入完成',
    stopped: '导入已中途停止',
    failed: '导入没有完成',
  },
  publish: {
    running: '正在发布',
    paused: '发布已暂停',
    done: '发布完成',
    stopped: '发布已中途停止',
    failed: '发布没有完成',
  },
}

const goesOn = ({ at }: GlassWork): boolean => at === 'running' || at === 'paused'

export function wordsOfWork(work: GlassWork): WorkWords {
  return { head: heads[work.work][work.at], line: lineOf(work), counts: countsOf(work) }
}

function lineOf(work: GlassWork): string {
  const { at, reading, refused, waiting } = work
  if (goesOn(work)) return reading === '' ? '正在清点文件……' : `正在读取 ${reading}`
  if (at === 'failed') return '原因见控制台“内容”页，改正后请再试一次。'
  if (at === 'stopped') return '已收下的不受影响，请再导入一次。'
  if (work.work === 'publish') return ''
  if (refused > 0) return '未收的原因见控制台“内容”页。'
  return waiting > 0 ? '请在控制台为等待确认的内容选定来源。' : ''
}

function countsOf(work: GlassWork): string[] {
  const { at, done, all, taken, waiting, refused } = work
  if (at === 'failed') return []
  if (work.work === 'publish')
    return [
      `已发布 ${taken} 项`,
      ...(waiting > 0 ? [`还需审核 ${waiting} 项`] : []),
      ...(refused > 0 ? [`未发布 ${refused} 项`] : []),
    ]
  const outcome = [`收下 ${taken} 个`, `未收 ${refused} 个`]
  if (goesOn(work)) return all === 0 ? [] : [`已读 ${done} / ${all} 个`, ...outcome]
  return [...outcome, ...(waiting > 0 ? [`等待确认 ${waiting} 个`] : [])]
}
