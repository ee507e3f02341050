/** Why a setting was not changed. */
export const settingProblems = {
  'setting-stale': {
    status: 409,
    zh: [
      '{title}已由 {by} 在 {at} 改为第 {edition} 版，您是在第 {based} 版上修改的。',
      '您的修改还没有保存，也没有丢失：请对照最新一版，再提交一次。',
    ],
    en: [
      'It was changed by {by} at {at} to edition {edition} ({title}); yours was based on edition {based}.',
      'Nothing of yours is lost: compare it with the newest edition and send it again.',
    ],
  },
  'setting-twice': {
    status: 422,
    zh: ['编号 {id}（{title}）用了两次。', '请给其中一个换一个编号。'],
    en: ['The id {id} ({title}) is used twice.', 'Give one of the two another id.'],
  },
  'playlist-unknown': {
    status: 422,
    zh: ['{where}用到的节目单 {id} 不存在。', '请先建好这个节目单，或改选别的节目单。'],
    en: ['There is no playlist {id}, used here: {where}.', 'Make that playlist first, or choose another.'],
  },
  'playlist-in-use': {
    status: 409,
    zh: ['节目单“{title}”正在使用，不能删除：{where}。', '请先在排期里改用别的节目单，再删除它。'],
    en: [
      'The playlist "{title}" is in use and cannot be removed: {where}.',
      'Choose another playlist in the schedule first, then remove it.',
    ],
  },
  'target-missed': {
    status: 409,
    zh: [
      '这样安排，以下应播日科普中国时长将低于应播的 {target}：{days}。',
      '请调整后再发布；确需这样安排的，请写明理由，理由将记入日志。',
    ],
    en: [
      'With this plan these due days would hold less science than the {target} owed: {days}.',
      'Change the plan, or give a reason, which is put on record.',
    ],
  },
  'edition-missing': {
    status: 404,
    zh: ['没有第 {edition} 版。', '请刷新版本列表后重选。'],
    en: ['There is no edition {edition}.', 'Reload the editions and choose again.'],
  },
  'setting-by-county': {
    status: 403,
    zh: ['{titles}由县级设定，您的身份（{role}）不能修改。', '请由以下身份的人员修改：{allowed}。'],
    en: [
      'These are set by the county ({titles}), not by your role ({role}).',
      'Ask one of these roles: {allowed}.',
    ],
  },
  'place-by-step': {
    status: 409,
    zh: ['本站已经申报，点位不能直接修改。', '点位有变动的，请在“点位”里办理移点。'],
    en: [
      'The station has applied to the register: its place is not edited.',
      'Take the steps of a relocation.',
    ],
  },
} as const
