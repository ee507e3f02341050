/** Why something of the system was not done: backups, the door to other machines. */
export const systemProblems = {
  'backup-running': {
    status: 409,
    zh: ['正在备份或做恢复演练。', '请等它完成后再试。'],
    en: ['A backup or a trial restore is under way.', 'Wait until it is done.'],
  },
  'backup-missing': {
    status: 404,
    zh: ['没有这个备份。', '请刷新备份列表；还没有备份时请先“立即备份”。'],
    en: ['There is no such backup.', 'Reload the list; where there is none yet, make one first.'],
  },
  'backup-place': {
    status: 422,
    zh: ['不能把备份存到 {path}（{detail}）。', '请确认U盘已插好、文件夹存在且可写，再试一次。'],
    en: [
      'The backup could not be put into {path} ({detail}).',
      'Check that it is there and may be written to.',
    ],
  },
  'rehearsal-failed': {
    status: 500,
    zh: ['备份 {file} 的恢复演练没有通过（{damage}）。', '请立即另做一次备份，并检查磁盘。'],
    en: [
      'The backup {file} failed its trial restore ({damage}).',
      'Make another backup at once, and check the disk.',
    ],
  },
  'outside-here-only': {
    status: 403,
    zh: ['外部访问只能在本机上开关。', '请到屏幕所在的机器上，用 127.0.0.1 打开控制台后操作。'],
    en: [
      'Outside access is switched on this machine only.',
      'Open the console at 127.0.0.1 on the machine itself.',
    ],
  },
  'outside-refused': {
    status: 409,
    zh: ['外部访问没有开成：端口 {port} 打不开（{detail}）。', '请换一个端口再试。'],
    en: ['Outside access could not be opened on port {port} ({detail}).', 'Try another port.'],
  },
} as const
