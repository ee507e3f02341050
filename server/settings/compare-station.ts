import { allDuties } from '../../station/duties/all-duties.ts'
import type { DutySetting } from '../../station/duties/duty-setting.ts'
import { spanWords } from '../../station/hours-words.ts'
import { compareRows, type Row } from './compare-rows.ts'
import type { SettingDocument } from './setting-documents.ts'

const networkWords = { offline: '离线（U盘）', intranet: '内网', internet: '受控互联网' }
const told = (each: boolean | undefined) => (each === undefined ? '未填写' : each ? '是' : '否')

/** Two editions of what the station is and owes, line by line. */
export function compareStations(
  before: SettingDocument<'station'>,
  after: SettingDocument<'station'>,
): string[] {
  return [
    ...compareRows('设置', [stationRow(before)], [stationRow(after)]),
    ...compareRows('考核设定', (before.duties ?? []).map(dutyRow), (after.duties ?? []).map(dutyRow)),
  ]
}

function stationRow(station: SettingDocument<'station'>): Row {
  const { profile, guardian, retentionDays } = station
  const { place, target, traits = {} } = profile
  const fields = {
    编码: profile.code,
    名称: profile.name,
    点位类型: place.kind,
    点位名称: place.name,
    屏编码: profile.screenId,
    演示站点: told(profile.demonstration),
    网络方式: networkWords[profile.networkMode],
    每日应播科普时长: spanWords(target.seconds),
    应播时长依据: target.document,
    有大屏: told(traits.bigScreen),
    基层科普行动计划支持: told(traits.programmeFunded),
    财政资金建设年份: traits.publicMoneyYear === undefined ? '未填写' : String(traits.publicMoneyYear),
    达标守护: guardian.watches ? '开启' : '关闭',
    科普占比上限: `${Math.round(guardian.maxLeanShare * 100)}%`,
    负责人: profile.responsible ? `${profile.responsible.name} ${profile.responsible.telephone}` : '未填写',
    插播审签人数: String(station.takeoverRelease ?? 1),
    发布审核: station.releaseLevels === 3 ? '三审三校' : '一级审核',
    导入即发布: (station.importReleases ?? true) ? '是' : '否',
    只收签名内容包: station.signedOnly ? '是' : '否',
    重大活动保障期: guardedWords(station),
    记录保存天数: String(retentionDays),
  }
  return { key: 'station', name: '站点', fields, whole: { ...station, duties: [] } }
}

const guardedWords = ({ guardedPeriods = [] }: SettingDocument<'station'>) =>
  guardedPeriods.map(({ title, from, until }) => `${title} ${from} 至 ${until}`).join('；') || '无'

function dutyRow(setting: DutySetting): Row {
  const { duty, binds, targets = {}, document } = setting
  const name = allDuties.find(({ id }) => id === duty)?.title ?? duty
  const fields = {
    是否考核: binds ? '考核' : '不考核',
    指标: Object.entries(targets)
      .map(([target, value]) => `${target}=${value}`)
      .join('、'),
    依据: document,
  }
  return { key: duty, name, fields, whole: setting }
}
