import type { Showing } from '../../playlist/stage-protocol.ts'
import { panelWords } from './sheet/panel-words.ts'

/** Characters that the house's own words use on any scene. */
const houseWords =
  '来源更新于让科学走近每一个人扫码带走应急提示演练这是一次不真实险情发布起至0123456789:/·，。 '

/** All that a showing may write in the house's type. */
export function wordsOf({ content }: Showing): string {
  if (content.kind === 'panel') return houseWords + panelWords + JSON.stringify(content)
  return content.kind === 'article' ? houseWords + content.html : houseWords
}
