import { rolesFrom, rolesTold, type Role } from '../../contract/role.ts'
import { ProblemError } from '../problem/problem.ts'
import type { SettingDocument } from './setting-documents.ts'

type Station = SettingDocument<'station'>

/** What decides how a station is judged is the county's to set, not the station's own. */
const countys: readonly (readonly [title: string, part: (station: Station) => unknown])[] = [
  ['应播时长', ({ profile }) => profile.target],
  ['演示站点', ({ profile }) => profile.demonstration],
  ['站点情况', ({ profile }) => profile.traits ?? {}],
  ['达标守护', ({ guardian }) => guardian],
  ['考核设定', ({ duties }) => duties ?? []],
  ['记录保存天数', ({ retentionDays }) => retentionDays],
  ['插播审签人数', ({ takeoverRelease }) => takeoverRelease ?? 1],
  ['发布审核级数', ({ releaseLevels }) => releaseLevels ?? 1],
  ['导入即发布', ({ importReleases }) => importReleases ?? true],
  ['只收签名内容包', ({ signedOnly }) => signedOnly ?? false],
  ['重大活动保障期', ({ guardedPeriods }) => guardedPeriods ?? []],
]

/** Once a station has applied, its codes stand on papers elsewhere. */
const registered: typeof countys = [
  ['站点编码', ({ profile }) => profile.code],
  ['屏编码', ({ profile }) => profile.screenId],
]

/** Throws the problem where a role changes what is not its own, or a place is moved by the way. */
export function refuseOverreach(before: Station, after: Station, role: Role, isRegistered: boolean): void {
  const differs = (part: (station: Station) => unknown) =>
    JSON.stringify(part(before)) !== JSON.stringify(part(after))
  if (isRegistered && differs(({ profile }) => profile.place)) throw new ProblemError('place-by-step')
  const county = rolesFrom('county')
  if (county.includes(role)) return
  const guarded = [...countys, ...(isRegistered ? registered : [])]
  const overreached = guarded.filter(([, part]) => differs(part)).map(([title]) => title)
  if (overreached.length === 0) return
  throw new ProblemError('setting-by-county', {
    titles: overreached.join('、'),
    role: rolesTold([role]),
    allowed: rolesTold(county),
  })
}
