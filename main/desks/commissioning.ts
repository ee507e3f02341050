import type { KeyObject } from 'node:crypto'
import { say } from '../../station/language.ts'
import { checkClock } from '../../server/commissioning/clock-check.ts'
import { CommissioningDesk } from '../../server/commissioning/commissioning-desk.ts'
import { checkDisk } from '../../server/commissioning/disk-check.ts'
import { checkGlyphs } from '../../server/commissioning/glyph-check.ts'
import { checkMedia } from '../../server/commissioning/media-check.ts'
import { checkGestures, type WindowFacts } from '../../server/commissioning/window-checks.ts'
import type { Bulletin, StageLine } from '../../server/http/controller.ts'
import { instantIn } from '../../contract/instant.ts'
import { titleTexts } from '../../server/typeface/item-texts.ts'
import { stationTexts } from '../../server/typeface/station-texts.ts'
import { bundledTypeface } from '../../server/typeface/typeface.ts'
import { windowWords } from '../../server/settings/setting-words.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { ReadClocks } from '../clocks.ts'
import type { DataFolder } from '../data-folder.ts'
import type { Engine } from '../engine.ts'
import type { Memory } from '../memory.ts'
import type { ScreenWindow } from '../glass/screen-window.ts'
import { TrialGlass, type Welcome } from '../glass/trial-glass.ts'
import { version } from '../version.ts'

interface CommissioningParts {
  readonly settings: Pick<SettingsBook, 'now'>
  readonly folder: DataFolder
  readonly memory: Pick<Memory, 'acts' | 'database' | 'library'>
  readonly window: Pick<ScreenWindow, 'shellName'>
  readonly bulletin: Bulletin
  readonly readClocks: ReadClocks
  readonly pagesFolder: string
  readonly key: KeyObject
  readonly engine: Pick<Engine, 'films' | 'playout' | 'shown'>
  readonly reportError: (error: unknown) => void
}

/** 开通: the run of checks, and the first page that the glass shows until a certificate is there. */
export function stationCommissioning(parts: CommissioningParts) {
  const { settings, memory, bulletin, readClocks, key, reportError } = parts
  const glass = new TrialGlass()
  const desk = new CommissioningDesk({
    acts: memory.acts,
    key,
    machineChecks: (browserMs) => machineChecks(parts, browserMs),
    window: () => windowFacts(parts),
    subject: () => subjectOf(parts),
    instant: (wallMs) => instantIn(wallMs, settings.now().schedule.zone),
    show: (trial) => glass.show(trial),
    announce: () => {
      if (isCommissioned()) glass.welcome(() => null)
      bulletin.announce({ event: 'commissioning', data: {} })
    },
    readClocks,
    reportError,
  })
  const isCommissioned = () => desk.certificate() !== null
  return {
    desk,
    listening: (line: StageLine): StageLine => glass.listening(line, () => desk.touched()),
    /** The door is open: the first page says where. A phone is led there only where other machines are let in. */
    tell: (where: () => Welcome) => glass.welcome(() => (isCommissioned() ? null : where())),
  }
}

function machineChecks(parts: CommissioningParts, browserMs: number | null) {
  const { settings, folder, memory, readClocks, engine, pagesFolder } = parts
  const { profile, schedule } = settings.now()
  const items = () => memory.library.items()
  return [
    async () => checkClock(readClocks(), schedule.zone, browserMs),
    () => checkDisk(folder.path, () => readClocks().monoMs),
    async () =>
      checkMedia({
        ...{ database: memory.database, items, mediaFile: (hash) => memory.library.mediaFile(hash) },
        speed: engine.films.speed(),
        isBeyond: (item) => engine.films.isBeyond(item),
      }),
    async () => {
      const texts = [...stationTexts(profile), ...engine.shown.items().flatMap(titleTexts)]
      return checkGlyphs(texts, bundledTypeface(pagesFolder))
    },
    async () => checkGestures(windowFacts(parts)),
  ]
}

function windowFacts({ window, engine }: CommissioningParts): WindowFacts {
  const { attached, panel } = engine.playout.loop.state()
  return { shell: window.shellName, isShown: attached, panel }
}

function subjectOf({ settings, window }: CommissioningParts) {
  const { profile, schedule } = settings.now()
  const { code, name, screenId, place, networkMode, responsible } = profile
  const openingHours = schedule.openingHours.map((each) => windowWords(each, say.zh))
  return {
    station: { code, name, screenId, place, networkMode, responsible: responsible ?? null, openingHours },
    shell: window.shellName,
    version,
  }
}
