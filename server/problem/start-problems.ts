/** Why a command or the controller itself could not start. */
export const startProblems = {
  'data-held': {
    status: 409,
    zh: [
      '数据目录 {folder} 正在被另一个控制器使用（进程号 {pid}，自 {since} 起）。',
      '请先停止它，或用 --data 指定另一个目录。',
    ],
    en: [
      'The data folder {folder} is in use by another controller (process {pid}, since {since}).',
      'Stop that one first, or name another folder with --data.',
    ],
  },
  'no-station': {
    status: 404,
    zh: ['数据目录 {folder} 里还没有站点。', '请核对 --data；若是第一次使用，请先运行 npm start。'],
    en: ['There is no station in the data folder {folder} yet.', 'Check --data, or run npm start first.'],
  },
  'controller-gone': {
    status: 503,
    zh: ['导入到一半，控制器停止了。', '请重新启动控制器，再导入一次；已收下的不会重复。'],
    en: [
      'The controller ended in the middle of the import.',
      'Start it again and import once more; nothing is taken twice.',
    ],
  },
  'port-taken': {
    status: 409,
    zh: ['端口 {port} 已被其他程序占用。', '请关闭那个程序，或用 --port 换一个端口，例如 --port {other}。'],
    en: [
      'Port {port} is taken by another program.',
      'Close that program, or choose another port, such as --port {other}.',
    ],
  },
  'database-damaged': {
    status: 500,
    zh: [
      '数据库 {path} 有损坏（{damage}），没有备份。',
      '请重新启动控制器，它会自动修复，并说明丢失了什么。',
    ],
    en: [
      'The database {path} is damaged ({damage}) and was not backed up.',
      'Start the controller anew: it repairs the database, and tells what was lost.',
    ],
  },
  'backup-damaged': {
    status: 422,
    zh: [
      '数据库文件 {path} 已损坏或不是站点数据库（{damage}），没有使用。',
      '请换一个备份文件；原有数据没有改动。',
    ],
    en: [
      'The database file {path} is damaged or is no station database ({damage}), and was not used.',
      'Take another backup file; nothing was changed.',
    ],
  },
  'shell-missing': {
    status: 503,
    zh: ['这台机器上没有可用的浏览器，屏幕打不开。', '请运行 npm run setup，它会安装或告诉您怎样安装。'],
    en: [
      'There is no browser on this machine to open the screen with.',
      'Run npm run setup: it installs one, or says how.',
    ],
  },
  'config-unreadable': {
    status: 400,
    zh: ['读不到配置文件 {path}。', '请核对路径和读取权限。'],
    en: ['The configuration file {path} cannot be read.', 'Check the path and the permission to read it.'],
  },
  'config-wrong': {
    status: 400,
    zh: ['配置文件 {path} 有误：{detail}。', '请按 docs/operating.md 修改后重新启动。'],
    en: [
      'The configuration file {path} is not valid: {detail}.',
      'Correct it as docs/operating.md describes.',
    ],
  },
  'output-unwritable': {
    status: 500,
    zh: ['写不了文件 {path}（{reason}）。', '请核对文件夹是否存在、是否允许写入、文件是否正被打开。'],
    en: [
      'The file {path} cannot be written ({reason}).',
      'Check that its folder is there and writable, and that nobody has the file open.',
    ],
  },
  'output-no-room': {
    status: 507,
    zh: ['磁盘满了，写不下 {path}；没有留下写了一半的文件。', '请腾出空间，或换一个磁盘，再做一次。'],
    en: [
      'The disk has no room for {path}; nothing half-written was left.',
      'Make room, or choose another disk, and do it again.',
    ],
  },
  'pages-missing': {
    status: 503,
    zh: ['播放页还没有生成。', '请运行 npm run setup。'],
    en: ['The screen pages have not been built yet.', 'Run npm run setup.'],
  },
} as const
