/** Why something that a technician brought was not taken in. */
export const importProblems = {
  'file-empty': {
    status: 422,
    zh: ['文件是空的（0 字节）。', '请重新下载后再导入。'],
    en: ['The file is empty (0 bytes).', 'Download it again and import it once more.'],
  },
} as const
