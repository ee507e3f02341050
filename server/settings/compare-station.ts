import { allDuties } from '../../station/duties/all-duties.ts'
import type { DutySetting } from '../../station/duties/duty-setting.ts'
import { spanWords } from '../../station/hours-words.ts'
import type { Say } from '../../station/language.ts'
import { compareRows, type Row } from './compare-rows.ts'
import type { SettingDocument } from './setting-documents.ts'

type Pair = readonly [zh: string, en: string]
const networkWords: Readonly<Record<SettingDocument<'station'>['profile']['networkMode'], Pair>> = {
  offline: ['离线（U盘）', 'offline (USB stick)'],
  intranet: ['内网', 'intranet'],
  internet: ['受控互联网', 'controlled internet'],
}
const noted = (said: string | undefined, say: Say) => said ?? say('未填写', 'not said')
const told = (each: boolean | undefined, say: Say) =>
  noted(each === undefined ? undefined : each ? say('是', 'yes') : say('否', 'no'), say)

/** Two editions of what the station is and owes, line by line. */
export function compareStations(
  before: SettingDocument<'station'>,
  after: SettingDocument<'station'>,
  say: Say,
): string[] {
  const duties = ({ duties = [] }: SettingDocument<'station'>) => duties.map((each) => dutyRow(each, say))
  return [
    ...compareRows(say('设置', 'settings'), [stationRow(before, say)], [stationRow(after, say)], say),
    ...compareRows(say('考核设定', 'duty setting'), duties(before), duties(after), say),
  ]
}

function stationRow(station: SettingDocument<'station'>, say: Say): Row {
  const { profile, guardian, retentionDays } = station
  const { place, target, responsible, traits = {} } = profile
  const fields = {
    [say('编码', 'code')]: profile.code,
    [say('名称', 'name')]: profile.name,
    [say('点位类型', 'kind of place')]: place.kind,
    [say('点位名称', 'name of the place')]: place.name,
    [say('屏编码', 'screen')]: profile.screenId,
    [say('演示站点', 'demonstration')]: told(profile.demonstration, say),
    [say('网络方式', 'network mode')]: say(...networkWords[profile.networkMode]),
    [say('每日应播科普时长', 'science owed a day')]: spanWords(target.seconds, say),
    [say('应播时长依据', 'document of it')]: target.document,
    [say('有大屏', 'big screen')]: told(traits.bigScreen, say),
    [say('基层科普行动计划支持', 'supported by the grassroots programme')]: told(traits.programmeFunded, say),
    [say('财政资金建设年份', 'year of the public money')]: noted(traits.publicMoneyYear?.toString(), say),
    [say('达标守护', 'hours guardian')]: guardian.watches ? say('开启', 'on') : say('关闭', 'off'),
    [say('科普占比上限', 'science at most')]: `${Math.round(guardian.maxLeanShare * 100)}%`,
    [say('负责人', 'responsible person')]: noted(
      responsible ? `${responsible.name} ${responsible.telephone}` : undefined,
      say,
    ),
    [say('插播审签人数', 'persons for a takeover')]: String(station.takeoverRelease ?? 1),
    [say('发布审核', 'review')]:
      station.releaseLevels === 3 ? say('三审三校', 'three levels') : say('一级审核', 'one level'),
    [say('导入即发布', 'an import releases')]: told(station.importReleases ?? true, say),
    [say('只收签名内容包', 'signed packages only')]: told(station.signedOnly ?? false, say),
    [say('重大活动保障期', 'guarded periods')]: guardedWords(station, say),
    [say('记录保存天数', 'days that records are kept')]: String(retentionDays),
  }
  return { key: 'station', name: say('站点', 'Station'), fields, whole: { ...station, duties: [] } }
}

const guardedWords = ({ guardedPeriods = [] }: SettingDocument<'station'>, say: Say) =>
  guardedPeriods
    .map(({ title, from, until }) => say(`${title} ${from} 至 ${until}`, `${title} ${from} to ${until}`))
    .join(say('；', '; ')) || say('无', 'none')

function dutyRow(setting: DutySetting, say: Say): Row {
  const { duty, binds, targets = {}, document } = setting
  const known = allDuties.find(({ id }) => id === duty)
  const name = known === undefined ? duty : say(known.title, known.english)
  const fields = {
    [say('是否考核', 'asked')]: binds ? say('考核', 'yes') : say('不考核', 'no'),
    [say('指标', 'targets')]: Object.entries(targets)
      .map(([target, value]) => `${target}=${value}`)
      .join(say('、', ', ')),
    [say('依据', 'document')]: document,
  }
  return { key: duty, name, fields, whole: setting }
}
