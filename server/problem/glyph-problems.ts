/** Characters that the glass cannot draw. */
export const glyphProblems = {
  'glyphs-missing': {
    status: 422,
    zh: [
      '屏幕自带的字体里没有：{glyphs}。',
      '请改用通用字（人名、地名可加注同音字）；确认无妨也可照样发布，本机其他字体都没有的，屏上以“〓”代替。',
    ],
    en: [
      'The typeface of the screen does not have {glyphs}.',
      'Use other characters; or publish it so: the screen shows “〓” for those that no other font of the machine has.',
    ],
  },
} as const
