import type { Sky } from '../../playlist/panel-content.ts'

/** A forecast's words, by what is worst in them: 多云转小雨 wants an umbrella. */
const signs: readonly (readonly [Sky, RegExp])[] = [
  ['thunder', /雷|thunder/i],
  ['storm', /暴雨|大雨|heavy rain/i],
  ['sleet', /雨夹雪|冻雨|sleet|freezing/i],
  ['snow', /雪|snow/i],
  ['shower', /阵雨|shower/i],
  ['rain', /雨|rain|drizzle/i],
  ['dust', /沙|尘|dust|sand/i],
  ['haze', /霾|haze|smoke/i],
  ['fog', /雾|fog|mist/i],
  ['wind', /大风|台风|狂风|gale|storm/i],
  ['cloudy', /多云|少云|cloudy|partly/i],
  ['overcast', /阴|overcast/i],
  ['sunny', /晴|sunny|clear/i],
]

/** What the sky does; cloudy where the words say nothing known. */
export const skyOf = (words: string): Sky => signs.find(([, sign]) => sign.test(words))?.[0] ?? 'cloudy'
