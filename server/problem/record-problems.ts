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
  'seal-differs': {
    status: 409,
    zh: [
      '{path} 中已有同一日期的另一份封存，没有覆盖它。',
      '请保留原文件，换一个空目录导出；两份不同的封存说明站点恢复过旧备份，请一并交县级核对。',
    ],
    en: [
      '{path} holds another seal of the same date, and was not overwritten.',
      'Keep that file and export into an empty folder; hand both to the county: the station was restored from a backup.',
    ],
  },
} as const
