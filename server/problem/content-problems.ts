/** Why a video, a picture, a document, an article or a table was not taken in. */
const videoProblems = {
  'captions-broken': {
    status: 422,
    zh: ['字幕文件读不出来：{detail}。', '视频已照常导入。请用字幕软件另存为 SRT 或 VTT 后再导入。'],
    en: [
      'The captions cannot be read: {detail}.',
      'The video was taken in. Save them as SRT or VTT and import again.',
    ],
  },
  'captions-alone': {
    status: 422,
    zh: ['字幕旁边没有同名的视频。', '请把字幕改成和视频一样的名字，放在同一个文件夹里再导入。'],
    en: [
      'No video of the same name lies beside the captions.',
      'Give both one name and one folder, and import again.',
    ],
  },
  'video-truncated': {
    status: 422,
    zh: ['视频不完整：应有 {expected}，只有 {actual}。', '请重新下载完整的视频，再导入一次。'],
    en: ['The video is cut short: {actual} of {expected}.', 'Download it again in full and import it.'],
  },
  'video-broken': {
    status: 422,
    zh: ['视频文件已损坏，读不出画面。', '请重新下载，在电脑上能播放后再导入。'],
    en: [
      'The video is damaged: no picture can be read.',
      'Download it again, see that it plays, and import it.',
    ],
  },
  'video-codec': {
    status: 422,
    zh: ['视频编码是 {codec}，屏幕放不了。', '请转码为 H.264 的 MP4 后再导入。'],
    en: [
      'The video is coded as {codec}, which the screen cannot play.',
      'Convert it to MP4 with H.264 and import that.',
    ],
  },
  'video-container': {
    status: 422,
    zh: ['{format} 是老的视频格式（编码 {codec}），屏幕放不了。', '请转码为 H.264 的 MP4 后再导入。'],
    en: [
      '{format} (coded as {codec}) is a format that the screen cannot play.',
      'Convert it to MP4 with H.264 and import that.',
    ],
  },
  'audio-codec': {
    status: 422,
    zh: ['视频的声音编码是 {codec}，屏幕放不了。', '请转码为 H.264 加 AAC 声音的 MP4 后再导入。'],
    en: [
      'The sound is coded as {codec}, which the screen cannot play.',
      'Convert it to MP4 with H.264 and AAC and import that.',
    ],
  },
} as const

const pictureProblems = {
  'picture-broken': {
    status: 422,
    zh: ['图片已损坏或不完整。', '请重新下载，在电脑上能打开后再导入。'],
    en: ['The picture is damaged or cut short.', 'Download it again, see that it opens, and import it.'],
  },
  'picture-format': {
    status: 422,
    zh: ['{format} 图片不能直接上屏。', '请另存为 JPG 或 PNG 后再导入。'],
    en: ['{format} pictures are not shown.', 'Save it as JPG or PNG and import that.'],
  },
  'dimensions-absurd': {
    status: 422,
    zh: [
      '画面有 {width}×{height} 像素，大得不合常理（上限每边 {limit}）。',
      '请缩小到 3840 像素以内后再导入。',
    ],
    en: [
      'It measures {width}×{height} pixels; the limit is {limit} a side.',
      'Scale it down to 3840 pixels and import again.',
    ],
  },
} as const

const documentProblems = {
  'document-encrypted': {
    status: 422,
    zh: ['PDF 有密码保护。', '请去掉密码，另存一份后再导入。'],
    en: ['The PDF is protected by a password.', 'Save a copy without a password and import that.'],
  },
  'document-broken': {
    status: 422,
    zh: ['PDF 已损坏，打不开。', '请重新下载，在电脑上能打开后再导入。'],
    en: ['The PDF is damaged.', 'Download it again, see that it opens, and import it.'],
  },
  'document-too-long': {
    status: 422,
    zh: ['PDF 有 {pages} 页，超过 {limit} 页。', '请拆成几份，或只留要上屏的页，再导入。'],
    en: [
      'The PDF has {pages} pages; the limit is {limit}.',
      'Split it, or keep only the pages for the screen.',
    ],
  },
  'article-empty': {
    status: 422,
    zh: ['网页里没有可以上屏的文字和图片。', '请打开网页，另存完整的文章后再导入。'],
    en: ['The page holds no text and no pictures.', 'Open it, save the whole article and import that.'],
  },
  'article-too-big': {
    status: 422,
    zh: ['网页文件超过 {limitMb} MB。', '请把图片从网页里分离出来单独存放，再导入。'],
    en: [
      'The page is larger than {limitMb} MB.',
      'Save its pictures as files of their own and import again.',
    ],
  },
  'article-picture-missing': {
    status: 422,
    zh: ['文章引用的图片“{target}”不在文件夹里，文章已导入，缺这张图。', '请补上图片，再导入一次。'],
    en: [
      'The picture “{target}” of this article is not there; the article was taken without it.',
      'Add the picture and import again.',
    ],
  },
} as const

const tableProblems = {
  'text-encoding': {
    status: 422,
    zh: ['文字编码认不出来，会显示成乱码。', '请另存为 UTF-8 编码的 CSV，或 XLSX，再导入。'],
    en: ['The encoding of its text is not known.', 'Save it as CSV in UTF-8, or as XLSX, and import that.'],
  },
  'table-place': {
    status: 422,
    zh: [
      '表格不在“政务”或“便民”文件夹里，不知道该放进哪个栏目。',
      '请把它移到“政务”或“便民”文件夹，再导入一次。',
    ],
    en: [
      'The table lies neither under 政务 nor under 便民.',
      'Move it into one of these folders and import again.',
    ],
  },
  'table-empty': {
    status: 422,
    zh: ['表格里没有内容。', '请填好第一行标题和下面的内容，再导入。'],
    en: ['The table is empty.', 'Fill in a heading row and rows below it and import again.'],
  },
  'table-too-big': {
    status: 422,
    zh: ['表格太大：{what}，上限 {limit}。', '请拆成几份，每份只留要上屏的内容，再导入。'],
    en: ['The table is too large: {what}, limit {limit}.', 'Split it, keeping what belongs on the screen.'],
  },
  'table-broken': {
    status: 422,
    zh: [
      '表格打不开，可能已损坏、加了密码，或其实是旧的 XLS。',
      '请用办公软件打开，另存为不加密的 XLSX，再导入。',
    ],
    en: [
      'The table does not open: damaged, encrypted, or an old XLS.',
      'Save it as XLSX without a password and import that.',
    ],
  },
  'panel-row-expiry': {
    status: 422,
    zh: ['第 {row} 行的有效期“{value}”看不懂，这一行没有上屏。', '请写成 2026-12-31 的样子，再导入一次。'],
    en: [
      'Row {row}: the expiry date “{value}” is not clear; the row is left out.',
      'Write it like 2026-12-31 and import again.',
    ],
  },
} as const

const manifestProblems = {
  'manifest-broken': {
    status: 422,
    zh: ['清单读不出来：{detail}。', '请按样例修改清单；没有清单时按文件夹和文件名判断。'],
    en: [
      'The manifest cannot be read: {detail}.',
      'Correct it after the sample; without it, folder and file names decide.',
    ],
  },
  'manifest-row': {
    status: 422,
    zh: ['清单第 {row} 行有误：{detail}。', '请改正这一行，再导入一次。'],
    en: ['Row {row} of the manifest is wrong: {detail}.', 'Correct this row and import again.'],
  },
  'manifest-file-absent': {
    status: 422,
    zh: ['清单第 {row} 行的文件“{name}”不在文件夹里。', '请补上这个文件，或从清单里删去这一行。'],
    en: ['Row {row} of the manifest names “{name}”, which is not there.', 'Add the file, or delete the row.'],
  },
} as const

export const contentImportProblems = {
  ...videoProblems,
  ...pictureProblems,
  ...documentProblems,
  ...tableProblems,
  ...manifestProblems,
} as const
