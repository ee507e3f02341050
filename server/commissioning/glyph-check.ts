import { missingGlyphs, type SetText } from '../typeface/missing-glyphs.ts'
import type { Typeface } from '../typeface/typeface.ts'
import { result, type CheckResult } from './check.ts'

/** More than these on one line nobody reads. */
const mostNamed = 40

/** Every title and label that the glass sets in its own type. */
export function checkGlyphs(texts: readonly SetText[], typeface: Typeface): CheckResult {
  if (typeface.draws === null)
    return result('glyphs', 'failed', 'inspected', [
      '播放页里没有自带字体。请重新安装后再检查。',
      'The pages carry no typeface. Install again and check once more.',
    ])
  const missing = missingGlyphs(texts, typeface)
  if (missing.length === 0)
    return result('glyphs', 'passed', 'inspected', [
      `${texts.length} 条标题和栏目文字，自带字体全都有。`,
      `${texts.length} titles and panels: the bundled typeface draws them all.`,
    ])
  const list = missing.slice(0, mostNamed).map(({ character, code }) => `${character}（${code}）`)
  return result('glyphs', 'noted', 'inspected', [
    `有 ${missing.length} 个字自带字体里没有，屏上会用系统字体，系统也没有的显示为“〓”：${list.join(' ')}`,
    `${missing.length} characters are not in the bundled typeface; what the system lacks too shows as “〓”: ${list.join(' ')}`,
  ])
}
