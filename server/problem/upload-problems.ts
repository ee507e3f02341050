/** Why a file did not come in over the network. */
export const uploadProblems = {
  'upload-no-room': {
    status: 507,
    zh: [
      '“{name}”有 {sizeMb} MB，本机磁盘放不下，还差 {lackingMb} MB。',
      '请删除不用的内容或换更大的磁盘，再上传一次；已有的内容不受影响。',
    ],
    en: [
      '“{name}” of {sizeMb} MB does not fit on the disk: {lackingMb} MB more are needed.',
      'Remove content that is no longer used, or change the disk, and upload again; nothing was lost.',
    ],
  },
  'upload-disk-full': {
    status: 507,
    zh: [
      '上传途中，本机磁盘满了；已经传到的部分还在，已有的内容不受影响。',
      '请删除不用的内容腾出空间，再选一次这个文件，会从断开的地方接着传。',
    ],
    en: [
      'The disk filled up during the upload; what has arrived is kept, and nothing else was touched.',
      'Remove content that is no longer used, then choose the file again: it goes on from where it was.',
    ],
  },
  'upload-too-big': {
    status: 413,
    zh: [
      '“{name}”有 {sizeMb} MB，超过单个文件的上限 {limitMb} MB。',
      '请压缩或剪短后再上传，或用 U 盘在本机导入。',
    ],
    en: [
      '“{name}” has {sizeMb} MB; the limit for one file is {limitMb} MB.',
      'Compress or shorten it, or bring it on a stick.',
    ],
  },
  'upload-name': {
    status: 422,
    zh: ['文件名“{name}”存不下来。', '请把文件改成正常的名字，再上传一次。'],
    en: ['A file cannot be kept under the name “{name}”.', 'Rename it and upload it again.'],
  },
  'upload-gone': {
    status: 404,
    zh: ['这次上传已经不在了：已完成、已取消，或超过 24 小时没有继续。', '请重新选择文件上传。'],
    en: [
      'This upload is no more: done, cancelled, or left for more than 24 hours.',
      'Choose the file again.',
    ],
  },
  'upload-unfinished': {
    status: 409,
    zh: ['“{name}”还没有传完，不能导入。', '请等它传完，或再选一次这个文件接着传。'],
    en: ['“{name}” has not arrived in full.', 'Wait for it, or choose the file again to go on.'],
  },
  'uploads-busy': {
    status: 429,
    zh: ['同时上传的文件太多。', '请稍等，前面的传完后会自动继续。'],
    en: ['Too many files are uploaded at once.', 'Wait a moment; it goes on when others are done.'],
  },
  'uploads-many': {
    status: 409,
    zh: ['等待导入的上传文件已有 {limit} 个。', '请先导入或删除已上传的文件，再继续上传。'],
    en: ['{limit} uploaded files are waiting already.', 'Import or delete them first.'],
  },
  'place-outside': {
    status: 403,
    zh: ['只能浏览插入的 U 盘和本站的收件文件夹。', '请从列出的位置里选择；其他文件夹请直接填写路径。'],
    en: [
      'Only removable media and the station’s inbox can be looked through.',
      'Choose one that is listed; for others, type the path.',
    ],
  },
  'import-idle': {
    status: 409,
    zh: ['现在没有正在进行的导入。', '请刷新页面，看导入的结果。'],
    en: ['No import is under way.', 'Reload the page and look at its result.'],
  },
} as const
