/** Why a photo was not taken, or a station not commissioned. */
export const commissioningProblems = {
  'photo-unreadable': {
    status: 422,
    zh: ['这个文件不是完整的 JPG 或 PNG 照片。', '请重新拍摄，或换一张照片再传。'],
    en: ['This file is no complete JPG or PNG photo.', 'Take it again, or choose another one.'],
  },
  'photo-too-large': {
    status: 413,
    zh: ['照片超过 10 MB。', '请用手机相册缩小后再传。'],
    en: ['The photo is larger than 10 MB.', 'Make it smaller on the telephone and send it again.'],
  },
  'commissioning-running': {
    status: 409,
    zh: ['开通检查正在进行。', '请等这一轮检查结束。'],
    en: ['The commissioning run is under way.', 'Wait until it has finished.'],
  },
  'commissioning-unfinished': {
    status: 409,
    zh: ['还有没做的检查：{checks}。', '请先做完这些检查。'],
    en: ['Some checks are still open: {checks}.', 'Finish these first.'],
  },
  'commissioning-failed': {
    status: 409,
    zh: ['有检查没有通过：{checks}。', '请按提示处理后重新检查。'],
    en: ['Some checks did not pass: {checks}.', 'Put them right as told, then check again.'],
  },
  'not-commissioned': {
    status: 404,
    zh: ['本站还没有开通证书。', '请先完成开通检查。'],
    en: ['This station has no commissioning certificate yet.', 'Finish the commissioning run first.'],
  },
} as const
