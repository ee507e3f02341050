import type { MachineName } from '../../station/lifecycle/machine.ts'
import type { GlassWork } from '../../playlist/stage-protocol.ts'
import type { StepRequest } from '../../station/lifecycle/step-request.ts'
import type { Taken } from '../../station/lifecycle/take-step.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { AttachmentShelf } from '../attachments/attachment-shelf.ts'
import type { AttestedBook } from '../assessment/attested-book.ts'
import type { JudgedDay } from '../assessment/judged-days.ts'
import type { Month } from '../assessment/month.ts'
import type { CommissioningDesk } from '../commissioning/commissioning-desk.ts'
import type { LifecycleBook } from '../lifecycle/lifecycle-book.ts'
import type { SignInDesk } from '../access/sign-in.ts'
import type { Sessions } from '../access/sessions.ts'
import type { Tokens } from '../access/tokens.ts'
import type { Users } from '../access/users.ts'
import type { FeedDesk } from '../feeds/feed-desk.ts'
import type { ImportDesk } from '../library/import-desk.ts'
import type { PanelDoor } from '../panels/panel-door.ts'
import type { Language } from '../problem/problem.ts'
import type { ItemDesk } from '../release/item-desk.ts'
import type { QueryDoor } from '../query/query-door.ts'
import type { InspectionDesk } from '../inspection/inspection-desk.ts'
import type { HourGrouping } from '../records/hours.ts'
import type { HoursReport } from '../../contract/hours.ts'
import type { ActStore } from '../records/act-store.ts'
import type { SealStore } from '../records/seal-store.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { PlaceDesk } from '../places/place-desk.ts'
import type { SettingsDesk } from '../settings/settings-desk.ts'
import type { SystemDoor } from '../system/system-door.ts'
import type { TakeoverDesk } from '../takeovers/takeover-desk.ts'
import type { GlyphDesk } from '../typeface/glyph-desk.ts'
import type { UploadDesk } from '../uploads/upload-desk.ts'
import type { Controller, StageLine } from './controller.ts'

/** Everything that the station's door opens onto. Given by the composition root, or by a test. */
export interface Door {
  readonly controller: Controller
  readonly stageLine: StageLine
  /** Only the page that knows it may be the stage: it is in the address that the shell opens. */
  readonly stageKey: string
  /** Commands on this machine, run by the user who runs the controller, show it. */
  readonly localKey: string
  readonly tokens: Tokens
  readonly users: Users
  readonly sessions: Sessions
  readonly signIn: SignInDesk
  readonly ledger: Pick<LedgerStore, 'segments' | 'after' | 'begins'>
  readonly seals: SealStore
  readonly acts: ActStore
  readonly lifecycle: LifecycleBook
  takeStep(machine: MachineName, request: StepRequest, who: { role: string; name: string }): Taken
  readonly attested: AttestedBook
  /** Photos that bear entries out. */
  readonly attachments: Pick<AttachmentShelf, 'keep' | 'find'>
  /** 开通: a new station's checks and its certificate. */
  readonly commissioning: CommissioningDesk
  /** A month, `2026-11`: its facts, its assessment, its return. */
  month(month: string, language?: Language): Month
  /** Days, judged one by one, from one date to another up to today. */
  days(from: string, to: string): readonly JudgedDay[]
  /** 佐证材料包 of a month: a ZIP, chunk by chunk. */
  evidence(month: string): Promise<Iterable<Uint8Array>>
  readonly readClocks: () => ClockReading
  /** The station's public key, SPKI in base64. */
  readonly publicKey: string
  /** 节目单, 排期, 站点设置: tried, published, brought back. */
  readonly settingsDesk: SettingsDesk
  /** 一站式查询: what visitors may find on the glass, and what they looked up. */
  readonly query: QueryDoor
  /** 插播: written, released, over. */
  readonly takeovers: TakeoverDesk
  /** 检查模式: what an inspector sees before the glass. */
  readonly inspection: InspectionDesk
  /** 内容库: what there is, what is said of it, and its way to the glass. */
  readonly itemDesk: ItemDesk
  /** 栏目: drafted, released, fed by addresses. */
  readonly panels: PanelDoor
  /** 缺字提醒: what the screen's own typeface cannot draw. */
  readonly glyphs: GlyphDesk
  /** 网络内容: packages that are fetched, and whose signatures count. */
  readonly feeds: FeedDesk
  /** 系统: audit, backups, outside access, logs, doctor. */
  readonly system: SystemDoor
  hours(query: { from: string; to: string; by: HourGrouping; screen: string | null }): HoursReport
  /** Keeps a still picture that the stage took of a video. */
  takePoster(videoHash: string, bytes: Uint8Array): Promise<void>
  mediaFile(hash: string): { readonly path: string; readonly mime: string } | null
  /** 导入, 上传, 本机位置: the ways by which content comes. */
  readonly imports: ImportDesk
  readonly uploads: UploadDesk
  readonly places: PlaceDesk
  /** How far something is, on the glass, for whoever asked for it. */
  readonly workGlass: { show(work: GlassWork): void }
  refusals(language: Language): readonly unknown[]
  clearRefusals(): number
  identity(): { code: string; name: string; zone: string }
  readonly version: string
  /** Folder of the built pages, renderer/dist. */
  readonly pagesFolder: string
  readonly nowMs: () => number
  /** Something broke that no problem stands for. */
  reportError(error: unknown): void
}
