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
} as const
