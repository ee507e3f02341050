/** Why an item was not edited, released or taken off. */
export const releaseProblems = {
  'item-unknown': {
    status: 404,
    zh: ['内容库里没有这条内容。', '请刷新内容库后重试。'],
    en: ['The library has no such item.', 'Reload the library and try again.'],
  },
  'item-stale': {
    status: 409,
    zh: ['《{title}》已由 {by} 于 {at} 改动。', '请看过最新的内容后再操作。'],
    en: ['“{title}” was changed by {by} at {at}.', 'Look at the newest edition, then try again.'],
  },
  'item-unclassified': {
    status: 409,
    zh: ['《{title}》还没有类别，来源不明的内容不能提交或发布。', '请先补写类别。'],
    en: ['“{title}” has no class; what is of unknown source is never released.', 'Choose its class first.'],
  },
  'item-step': {
    status: 409,
    zh: ['《{title}》现在是“{state}”，不能{step}。', '请刷新内容库，看它的当前状态。'],
    en: [
      '“{title}” cannot take that step now.',
      'Reload the library and look at its state ({state}; step: {step}).',
    ],
  },
  'item-span': {
    status: 422,
    zh: ['《{title}》的有效期起始日期晚于截止日期。', '请改正有效期。'],
    en: ['“{title}” would end before it begins.', 'Correct its dates.'],
  },
  'item-one-title': {
    status: 422,
    zh: ['标题只能一条一条地改。', '请只选一条内容再改标题。'],
    en: ['A title belongs to one item.', 'Choose one item to change its title.'],
  },
  'release-same-person': {
    status: 403,
    zh: [
      '三审三校须由不同的人完成，{name} 已参与《{title}》前面的环节，不能再做{level}。',
      '请由另一位审核员审核。',
    ],
    en: [
      'Each of the three levels is another person’s: {name} has already had a hand in “{title}”.',
      'Ask another reviewer (level: {level}).',
    ],
  },
  'release-by-reviewer': {
    status: 403,
    zh: ['本站规定内容须经审核员审核后发布，技术员不能直接发布《{title}》。', '请提交审核。'],
    en: [
      'Here a reviewer releases what plays; a technician may not release “{title}”.',
      'Hand it in for review.',
    ],
  },
} as const
