/**
 * The nation's own campaigns, by the words that items and schedules bear: 科普法 2024 makes September 全国科普月;
 * Guangdong 2020, 四(三)4 names 全国科普日, 科技活动周 and 三下乡. The longer word goes first.
 */
const known: readonly (readonly [name: string, words: RegExp])[] = [
  ['全国科普日', /科普日/],
  ['全国科普月', /科普月/],
  ['科技活动周', /科技(活动)?周/],
  ['文化科技卫生“三下乡”', /三下乡/],
  ['全国科技工作者日', /科技工作者日/],
  ['全国防灾减灾日', /防灾减灾(日|周|宣传)/],
  ['全国低碳日', /低碳日/],
  ['食品安全宣传周', /食品安全(宣传)?周/],
]

const english: Readonly<Record<string, string>> = {
  全国科普日: 'National Science Day',
  全国科普月: 'National Science Month',
  科技活动周: 'Science and Technology Week',
  '文化科技卫生“三下乡”': 'Culture, Science and Health to the Countryside',
  全国科技工作者日: 'National Scientists’ Day',
  全国防灾减灾日: 'National Disaster Prevention Day',
  全国低碳日: 'National Low-carbon Day',
  食品安全宣传周: 'Food Safety Week',
}

/** What the nation's campaign is called in English; one that the station itself named stays as it is. */
export const campaignInEnglish = (name: string): string => english[name] ?? name

/** The campaign that a title or a theme names; null where it names none. */
export const campaignNamed = (words: string): string | null =>
  known.find(([, pattern]) => pattern.test(words))?.[0] ?? null

/** The campaigns that an item is for, by its title and themes. */
export function campaignsOf(item: { readonly title: string; readonly themes: readonly string[] }): string[] {
  const names = [item.title, ...item.themes].flatMap((words) => campaignNamed(words) ?? [])
  return [...new Set(names)]
}

/** A timetable of activities on the glass (活动预告), by its title or theme: Guangdong 2020, 四(三)4. */
const timetable = /活动(预告|安排|日程|计划表?|时间表|一览|排期)|(讲座|培训|课程)(预告|安排|日程|表)/

export const isTimetable = (item: { readonly title: string; readonly themes: readonly string[] }): boolean =>
  [item.title, ...item.themes].some((words) => timetable.test(words))
