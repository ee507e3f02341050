import { stateEnglish } from '../../station/lifecycle/english.ts'

/** Words that the station itself puts into the chain, in Chinese as everything there, for an English reader. */
const english: Readonly<Record<string, string>> = {
  ...stateEnglish,
  登录守卫: 'sign-in guard',
  达标守护: 'hours guardian',
  每日屏幕照片: 'daily picture',
  数据库修复: 'database rescue',
  本机命令: 'this machine’s command',
  命令行: 'command line',
  月结: 'month closing',
  自动备份: 'nightly backup',
  到时自动结束: 'its own end',
  检查人员: 'inspector',
  一站式查询: 'one-stop query',
  解码测试: 'decoding trial',
}

/** A word of the chain in English; what a person typed stays as it is. */
export const inEnglish = (word: string): string =>
  Object.hasOwn(english, word) ? (english[word] ?? word) : word
