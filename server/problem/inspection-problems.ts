/** Why the inspection mode did not open. */
export const inspectionProblems = {
  'pin-unset': {
    status: 409,
    zh: ['本站还没有设置检查口令。', '请技术员在控制台“系统”里设置 6 位检查口令。'],
    en: [
      'No inspection PIN has been set here.',
      'Ask the technician to set one of six digits in the console.',
    ],
  },
  'pin-wrong': {
    status: 401,
    zh: ['检查口令不对。', '请核对后重新输入。'],
    en: ['The PIN is wrong.', 'Check it and try again.'],
  },
  'pin-locked': {
    status: 429,
    zh: ['检查口令连续输错，暂时不能再试。', '请在 {seconds} 秒后重试。'],
    en: ['Too many wrong PINs.', 'Try again in {seconds} seconds.'],
  },
  'pin-weak': {
    status: 422,
    zh: ['这个检查口令太好猜。', '请换一个 6 位数字，不要全部相同或连号。'],
    en: ['This PIN is too easy to guess.', 'Choose six digits that are not all alike nor in a row.'],
  },
  'ticket-over': {
    status: 401,
    zh: ['本次检查已经结束。', '请重新输入检查口令。'],
    en: ['This inspection is over.', 'Enter the PIN again.'],
  },
} as const
