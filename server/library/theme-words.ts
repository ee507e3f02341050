/** Themes, and the words in a title that speak for them. An open list: manifests may name any theme. */
const themeWords: readonly (readonly [string, RegExp])[] = [
  ['健康', /健康|洗手|疾病|医|疫苗|血压|糖尿|营养|卫生|急救|养生|口腔|近视|心理/],
  ['应急', /应急|防震|减灾|地震|防汛|台风|火灾|消防|逃生|避险|防溺水|洪水|雷电|安全用电|用电安全|燃气/],
  ['农业', /农业|农村|农技|种植|养殖|玉米|水稻|小麦|果树|病虫|防控|化肥|农药|农机/],
  ['食品安全', /食品|食物|舌尖|餐桌|添加剂|保质期/],
  ['科学辟谣', /谣言|辟谣|流言|真相|伪科学/],
  ['生态环保', /生态|环保|垃圾|节水|节能|低碳|碳中和|污染|湿地|生物多样性/],
  ['航空航天', /航天|航空|火箭|卫星|月球|探月|空间站|火星|嫦娥|神舟|天宫/],
  ['前沿科技', /量子|人工智能|芯片|基因|机器人|大数据|区块链|纳米|5g|6g|前沿/i],
  ['反邪教', /邪教|迷信/],
]

export const themesIn = (text: string): string[] =>
  themeWords.filter(([, words]) => words.test(text)).map(([theme]) => theme)

/** A leading `农业_` names the theme and is no part of the title. */
export const isThemeName = (word: string): boolean =>
  themeWords.some(([theme]) => theme === word) ||
  ['安全', '卫生', '科技', '科学原理', '环保', '航天', '辟谣'].includes(word)
