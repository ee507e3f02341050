import { result, type CheckResult } from './check.ts'
import type { AskedName } from '../../contract/commissioning.ts'

/** What is known of the window that the glass is. */
export interface WindowFacts {
  readonly shell: string
  /** Whether a stage is connected. */
  readonly isShown: boolean
  readonly panel: 'on' | 'off' | 'unknown'
}

/** Whether a visitor can get out of the page: by how the window was opened, for nobody presses every key. */
export function checkGestures({ shell, isShown }: WindowFacts): CheckResult {
  if (!isShown)
    return result('gestures', 'failed', 'measured', [
      '播放窗口没有打开。请检查显示器连接后重新检查。',
      'The window is not open. Check the display’s cable, then check again.',
    ])
  if (shell === 'headless')
    return result('gestures', 'noted', 'inspected', [
      '没有显示器，窗口不可见，退出手势无从检查。',
      'No display: the window is not seen, and there is nothing to escape from.',
    ])
  return result('gestures', 'passed', 'inspected', [
    '全屏信息亭模式：快捷键、右键菜单、缩放和新窗口都已屏蔽。系统级按键（如 Ctrl+Alt+Del）由操作系统管理。',
    'Kiosk mode: shortcuts, context menu, zoom and new windows are locked. Keys of the system itself are the system’s.',
  ])
}

const panelWords = {
  on: ['显示屏答复：已点亮。', 'The panel answers that it is lit.'],
  off: ['显示屏答复：未点亮。', 'The panel answers that it is dark.'],
  unknown: ['显示屏不会答复电源状态。', 'The panel does not tell its power.'],
} as const

const answers: Readonly<Record<AskedName, Readonly<Record<'yes' | 'no', readonly [string, string]>>>> = {
  panel: {
    yes: ['测试画面完整可见。', 'The test picture is seen whole.'],
    no: ['看不到完整的测试画面。请检查显示器电源、信号源和缩放设置。', 'The test picture is not seen whole.'],
  },
  sound: {
    yes: ['测试音听得见。', 'The test tone is heard.'],
    no: [
      '听不到测试音。请检查音量、静音和音频输出。',
      'The test tone is not heard. Check volume and output.',
    ],
  },
  touch: {
    yes: ['触摸目标有反应。', 'The target was touched.'],
    no: ['触摸没有反应。请检查触摸线。', 'Touching had no effect. Check the touch cable.'],
  },
}

const absent: Readonly<Record<AskedName, readonly [string, string]>> = {
  panel: ['没有显示器（演示）。', 'There is no display (demonstration).'],
  sound: ['没有音箱。', 'There is no loudspeaker.'],
  touch: ['无触摸。', 'There is no touch.'],
}

export type Answer = 'yes' | 'no' | 'none'

/** What a person says of the glass. A touch that the glass felt itself is measured. */
export function askedResult(
  name: AskedName,
  answer: Answer,
  { panel }: WindowFacts,
  isFelt = false,
): CheckResult {
  const proof = isFelt ? 'measured' : 'attested'
  const details = name === 'panel' ? [panelWords[panel]] : []
  if (answer === 'none') return result(name, 'absent', proof, absent[name], details)
  return result(name, answer === 'yes' ? 'passed' : 'failed', proof, answers[name][answer], details)
}
