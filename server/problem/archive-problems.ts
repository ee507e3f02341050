/** Why an archive was not unpacked; nothing of it was taken in then. */
export const archiveProblems = {
  'archive-broken': {
    status: 422,
    zh: ['压缩包已损坏，打不开。', '请重新下载或重新压缩，再导入。'],
    en: ['The archive is damaged.', 'Download it or pack it again, and import that.'],
  },
  'archive-empty': {
    status: 422,
    zh: ['压缩包里没有文件。', '请检查压缩包，放入内容后再导入。'],
    en: ['There are no files in the archive.', 'Check it, put the content in, and import again.'],
  },
  'archive-encrypted': {
    status: 422,
    zh: ['压缩包有密码。', '请先用密码解压，再导入解压后的文件夹。'],
    en: ['The archive is protected by a password.', 'Unpack it with the password and import the folder.'],
  },
  'archive-escapes': {
    status: 422,
    zh: [
      '压缩包里的“{name}”想写到文件夹之外，整个压缩包没有收下。',
      '请不要解压它；请向提供者要回正常的文件。',
    ],
    en: [
      '“{name}” in the archive would be written outside its folder; nothing of it was taken.',
      'Do not unpack it: ask whoever gave it for a proper one.',
    ],
  },
  'archive-link': {
    status: 422,
    zh: [
      '压缩包里的“{name}”是快捷链接，不是文件，整个压缩包没有收下。',
      '请放入真正的文件，重新压缩后再导入。',
    ],
    en: [
      '“{name}” in the archive is a link, not a file; nothing of it was taken.',
      'Put the file itself in, pack it again and import that.',
    ],
  },
  'archive-bomb': {
    status: 422,
    zh: [
      '压缩包只有 {packedMb} MB，解开却有 {unpackedMb} MB，像是用来塞满磁盘的，没有解开。',
      '请不要解压它；请向提供者要回正常的文件。',
    ],
    en: [
      'The archive of {packedMb} MB would unpack to {unpackedMb} MB, as if made to fill the disk; it was left packed.',
      'Do not unpack it: ask whoever gave it for a proper one.',
    ],
  },
  'archive-too-big': {
    status: 422,
    zh: ['压缩包解开有 {unpackedMb} MB，超过 {limitMb} MB。', '请分成几个压缩包，再逐个导入。'],
    en: ['The archive unpacks to {unpackedMb} MB; the limit is {limitMb} MB.', 'Split it into several.'],
  },
  'archive-too-many': {
    status: 422,
    zh: ['压缩包里有 {entries} 个文件，超过 {limit} 个。', '请分成几个压缩包，再逐个导入。'],
    en: ['The archive holds {entries} files; the limit is {limit}.', 'Split it into several.'],
  },
  'zip-too-big': {
    status: 422,
    zh: [
      '要打包的材料太多：一个 ZIP 最多放 {files} 个文件、{limitMb} MB。',
      '请减少活动照片等大文件，或把所要的部分分别导出。',
    ],
    en: [
      'There is too much for one ZIP, which holds {files} files and {limitMb} MB at most.',
      'Leave out large files such as photos, or export the parts one by one.',
    ],
  },
  'archive-method': {
    status: 422,
    zh: ['压缩包里的“{name}”用了少见的压缩方法，解不开。', '请解压后导入文件夹，或重新压缩成普通的 ZIP。'],
    en: [
      '“{name}” in the archive is packed in a way that is not read here.',
      'Unpack it and import the folder, or pack it as a plain ZIP.',
    ],
  },
} as const
