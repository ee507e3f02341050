/** Why a takeover did not come about. */
export const takeoverProblems = {
  'takeover-unknown': {
    status: 404,
    zh: ['没有这条插播。', '请刷新插播列表后重试。'],
    en: ['There is no such takeover.', 'Reload the list and try again.'],
  },
  'takeover-step': {
    status: 409,
    zh: ['这条插播现在是“{state}”，不能{step}。', '请刷新插播列表，看它的当前状态。'],
    en: [
      'This takeover cannot take that step now.',
      'Reload the list and look at its state ({state}; step: {step}).',
    ],
  },
  'takeover-same-person': {
    status: 403,
    zh: ['本站规定双人签发，{name} 参与了撰写或提交，不能自己签发。', '请由另一位审核员签发。'],
    en: [
      'Two persons are required here: {name} wrote or submitted this takeover.',
      'Ask another reviewer to release it.',
    ],
  },
  'takeover-over': {
    status: 422,
    zh: ['结束时间已过，或不晚于开始时间。', '请把结束时间改到开始时间和现在之后。'],
    en: ['The end has passed, or is not after the beginning.', 'Set an end that lies ahead.'],
  },
  'takeover-too-long': {
    status: 422,
    zh: ['插播时间超过 31 天。', '请把结束时间改到开始后 31 天以内；长期内容请排进节目单。'],
    en: ['A takeover lasts 31 days at most.', 'Set an earlier end, or put the content in a playlist.'],
  },
  'takeover-never-airs': {
    status: 422,
    zh: ['状态是 {status}，不是实况（Actual）或演练（Exercise），任何时候都不上屏。', '请核对预警状态。'],
    en: [
      'Its status is {status}: only Actual and Exercise are ever shown.',
      'Check the status of the alert.',
    ],
  },
  'takeover-item': {
    status: 422,
    zh: ['所选内容不在内容库里、没有发布，或提交后又改动过。', '请在内容库核对并发布后，重新选择。'],
    en: [
      'The chosen item is not in the library, is not released, or was changed since.',
      'Release it in the library, then choose it again.',
    ],
  },
  'takeover-clock': {
    status: 409,
    zh: ['本机时钟不可信，插播不能保证按时结束。', '请先校准本机时钟，再签发。'],
    en: [
      'The clock of this machine is not trusted, so no end can be kept.',
      'Set the clock, then release it.',
    ],
  },
} as const
