import type { Database } from 'better-sqlite3'
import { configure } from '../../main/configure.ts'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import type { Item } from '../../playlist/item.ts'
import { dateAt } from '../../playlist/local-day.ts'
import { compilePlan } from '../../playlist/plan.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openActStore, type ActStore } from '../../server/records/act-store.ts'
import type { Configuration } from '../../server/settings/configuration.ts'
import { SettingsDesk } from '../../server/settings/settings-desk.ts'

/** A station's settings as a test wants them, over its own tables. */
export interface Settled {
  readonly configuration: Configuration
  /** When they were first made, epoch ms. */
  readonly fromMs: number
  readonly items: readonly Item[]
}

interface Ground {
  readonly database: Database
  readonly acts: ActStore
  readonly nowMs: () => number
  readonly isRegistered: () => boolean
}

export function aSettingsDesk({ configuration, fromMs, items }: Settled, ground: Ground): SettingsDesk {
  const clock = { bootId: 'boot-0', monoMs: 0, wallMs: fromMs, trusted: true }
  const book = configure(ground, configuration, clock)
  return new SettingsDesk({
    book,
    planOf: ({ schedule, playlists, calendar }) =>
      compilePlan({ schedule, playlists, items, takeovers: [], calendar }),
    today: () => dateAt(book.now().schedule.zone, ground.nowMs()),
    itemIds: () => new Set(items.map(({ id }) => id)),
    isRegistered: ground.isRegistered,
  })
}

/** One beside a station whose test is about something else: in memory, with a chain of its own. */
export function aSettingsDeskBeside(nowMs: () => number): SettingsDesk {
  const database = openDatabase(':memory:')
  const settled = { configuration: demoConfiguration, fromMs: nowMs(), items: [] }
  return aSettingsDesk(settled, {
    database,
    acts: openActStore(database),
    nowMs,
    isRegistered: () => false,
  })
}
