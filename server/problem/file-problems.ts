/** Why something that a technician brought was not taken in. */
const fileProblems = {
  'file-empty': {
    status: 422,
    zh: ['文件是空的（0 字节）。', '请重新下载后再导入。'],
    en: ['The file is empty (0 bytes).', 'Download it again and import it once more.'],
  },
  'path-missing': {
    status: 404,
    zh: ['找不到 {path}。', '请核对路径；如果在 U 盘上，请确认 U 盘已插好。'],
    en: [
      '{path} is not there.',
      'Check the path; if it is on a USB stick, make sure that the stick is plugged in.',
    ],
  },
  'path-escapes': {
    status: 422,
    zh: ['引用的文件“{target}”在导入的文件夹之外。', '请把它复制到文章所在的文件夹里，再导入一次。'],
    en: [
      'It refers to “{target}”, which lies outside the folder.',
      'Copy that file into the folder and import again.',
    ],
  },
  'link-leaves': {
    status: 422,
    zh: ['这是一个快捷链接，指向导入的文件夹之外。', '请把真正的文件复制到文件夹里，再导入一次。'],
    en: [
      'This is a link that leads out of the folder.',
      'Copy the file itself into the folder and import again.',
    ],
  },
  'special-file': {
    status: 422,
    zh: ['这不是普通文件（是设备或管道）。', '请从文件夹里移走它。'],
    en: ['This is no regular file (a device or a pipe).', 'Take it out of the folder.'],
  },
  'folder-too-deep': {
    status: 422,
    zh: ['文件夹嵌套超过 {limit} 层。', '请把里面的文件移到上一级文件夹，再导入一次。'],
    en: ['Folders are nested more than {limit} deep.', 'Move the files up a level and import again.'],
  },
  'name-unstorable': {
    status: 422,
    zh: ['文件名里有无法识别的字符（编码损坏）。', '请在电脑上把文件改成正常的名字，再导入一次。'],
    en: ['The file name holds bytes that are no characters.', 'Rename the file and import again.'],
  },
  'name-too-long': {
    status: 422,
    zh: ['文件名太长。', '请把名字改短（80 个字以内），再导入一次。'],
    en: ['The file name is too long.', 'Shorten it to 80 characters or fewer and import again.'],
  },
  'type-mismatch': {
    status: 422,
    zh: ['扩展名是 {named}，内容其实是 {actual}。', '请向提供者要回正确的文件，或把扩展名改对后再导入。'],
    en: [
      'It is named {named} but holds {actual}.',
      'Get the right file, or correct its extension, and import again.',
    ],
  },
  'really-web-page': {
    status: 422,
    zh: ['扩展名是 {named}，内容其实是网页，多半是下载时出错的提示页。', '请重新登录下载平台，再下载一次。'],
    en: [
      'It is named {named} but is really a web page, likely an error page saved in its place.',
      'Sign in to the platform and download it again.',
    ],
  },
} as const

const kindProblems = {
  'kind-office': {
    status: 422,
    zh: [
      '屏幕不能直接播放 {format} 文件。',
      '请用办公软件打开它，另存为 PDF（演示文稿也可导出为 MP4 视频），再导入。',
    ],
    en: [
      'The screen cannot show {format} files.',
      'Save it as PDF (or export slides as an MP4 video) and import that.',
    ],
  },
  'kind-archive': {
    status: 422,
    zh: ['这是压缩包（{format}）。', '请先解压，再导入解压后的文件夹。'],
    en: ['This is an archive ({format}).', 'Unpack it and import the folder.'],
  },
  'kind-program': {
    status: 422,
    zh: ['这是程序文件（{format}），不能导入。', '请不要运行它；从 U 盘上删除，并给 U 盘杀毒。'],
    en: [
      'This is a program ({format}); it is never taken in.',
      'Do not run it: delete it and scan the stick.',
    ],
  },
  'kind-audio': {
    status: 422,
    zh: ['这是只有声音的文件（{format}），屏幕上没有画面可看。', '请配上画面，做成 MP4 视频后再导入。'],
    en: [
      'This is sound only ({format}): there is nothing to see.',
      'Make an MP4 video of it and import that.',
    ],
  },
  'kind-text': {
    status: 422,
    zh: ['纯文本文件不能直接上屏。', '请用办公软件排好版，另存为 PDF 后再导入。'],
    en: ['Plain text is not shown as it is.', 'Set it in an office program, save it as PDF and import that.'],
  },
  'kind-unknown': {
    status: 422,
    zh: ['认不出这是什么文件。', '请换成 MP4 视频、JPG/PNG 图片或 PDF 后再导入。'],
    en: ['It is not clear what kind of file this is.', 'Bring it as MP4, JPG, PNG or PDF.'],
  },
} as const

const machineProblems = {
  'disk-full': {
    status: 507,
    zh: [
      '本机磁盘空间不够：还需要 {neededMb} MB。',
      '请在控制台删除不用的内容，或换更大的磁盘，再导入一次。',
    ],
    en: [
      'The disk is full: {neededMb} MB more are needed.',
      'Remove content that is no longer used and import again.',
    ],
  },
  'source-gone': {
    status: 422,
    zh: ['读到一半文件不见了，U 盘可能被拔出。', '请插好 U 盘，再导入一次；已导入的内容不受影响。'],
    en: [
      'The file vanished while it was read: was the stick pulled out?',
      'Plug it in and import again; what was taken stays.',
    ],
  },
  'source-unreadable': {
    status: 422,
    zh: ['读不出这个文件（{reason}）。', '请检查 U 盘是否损坏或文件权限，换一份再导入。'],
    en: [
      'The file cannot be read ({reason}).',
      'Check the stick and the permissions, or bring another copy.',
    ],
  },
  'store-unwritable': {
    status: 500,
    zh: ['写不进本机的内容库（{reason}）。', '请检查数据目录的权限和磁盘，再导入一次。'],
    en: ['The library cannot be written ({reason}).', 'Check the data folder and its disk and import again.'],
  },
  'media-corrupt': {
    status: 500,
    zh: ['内容库里的文件已损坏，已停止播放它。', '请重新导入原来的文件。'],
    en: ['A file of the library is damaged and is no longer played.', 'Import the original again.'],
  },
} as const

export const fileImportProblems = { ...fileProblems, ...kindProblems, ...machineProblems } as const
