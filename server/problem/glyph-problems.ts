/** Characters that the glass cannot draw. */
export const glyphProblems = {
  'glyphs-missing': {
    status: 422,
    zh: [
      '屏幕自带的字体里没有：{glyphs}。',
      '请改用通用字（人名、地名可加注同音字）；确认无妨时，可勾选“照样发布”，屏上以“〓”代替。',
    ],
    en: [
      'The typeface of the screen does not have {glyphs}.',
      'Use other characters; or confirm that it may be published so: the screen shows “〓” in their place.',
    ],
  },
} as const
