/** Why what a person vouches for was not entered. */
export const recordProblems = {
  'entry-unknown': {
    status: 422,
    zh: ['要更正的记录不存在，或不是同一类，或已经更正过。', '请刷新记录列表，更正其中最新的一条。'],
    en: [
      'The entry to put right does not exist, is of another kind, or was put right already.',
      'Reload the entries and put right the newest one.',
    ],
  },
  'date-ahead': {
    status: 422,
    zh: ['{date} 还没有到，不能登记。', '请填写今天（{today}）或以前的日期。'],
    en: ['{date} lies ahead and cannot be vouched for.', 'Give today ({today}) or an earlier date.'],
  },
} as const
