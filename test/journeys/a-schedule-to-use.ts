import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { expect, vi } from 'vitest'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import type { Schedule } from '../../playlist/schedule.ts'
import { usualPlaylists } from '../../server/settings/usual-schedule.ts'
import { aStationToUse, signedIn } from './a-station-to-use.ts'

const part = (id: string, title: string, start: string, end: string) => ({
  id,
  title,
  window: { start, end },
  playlistId: 'usual',
  priority: 0,
})
/** Open nine hours on every date, so that it does not matter on which it is read. */
export const nineHours: Schedule = {
  zone: 'Asia/Shanghai',
  openingHours: [{ start: '09:00', end: '18:00' }],
  dayparts: [part('am', '上午', '09:00', '12:00'), part('pm', '下午', '12:00', '18:00')],
  campaigns: [],
  fallbackPlaylistId: 'usual',
}
const local: Playlist = {
  id: 'local',
  title: '政务专场',
  order: 'listed',
  entries: [{ select: { sourceClasses: ['government'] } }],
}

interface Written {
  readonly edition: number
  readonly reason: string | null
  readonly changedBy: string
  readonly schedule: Schedule
}

/** A station with the sample content and a schedule that meets its target, and people at its console. */
export async function aScheduleToUse(browser: Browser) {
  const playlists = [...usualPlaylists, local]
  const station = await aStationToUse({
    configuration: { ...demoConfiguration, schedule: nineHours, playlists },
  })
  await station.ask('POST', '/library/import', { path: join(import.meta.dirname, '../../main/demo/content') })
  const taken = async () => {
    const { missed } = await station.ask<{ missed: number }>('POST', '/schedule/simulate', { days: 7 })
    expect(missed).toBe(0)
  }
  await vi.waitFor(taken, { timeout: 40_000, interval: 250 })
  const written = () => station.ask<Written>('GET', '/schedule')
  return {
    station,
    written,
    async write(schedule: Schedule): Promise<void> {
      const { edition } = await written()
      await station.ask('PUT', '/schedule', { edition, schedule, reason: null })
    },
    async aTechnician(name: string, size: { width: number; height: number }): Promise<Page> {
      const page = await signedIn(browser, station, size, await station.aPerson(name, 'technician'))
      // Who leaves a draft behind means it: the browser's own question is answered with yes.
      page.on('dialog', (question) => void question.accept())
      return page
    },
    async turnTo(page: Page, path = ''): Promise<void> {
      await page.goto(`${station.url}/console/#/schedule${path}`)
      await page.locator('.schedule-page').waitFor()
    },
    close: () => station.close(),
  }
}

export type AScheduleToUse = Awaited<ReturnType<typeof aScheduleToUse>>

export const sheet = (page: Page) => page.getByRole('dialog')
export const inSheet = (page: Page, name: string) => sheet(page).getByRole('button', { name, exact: true })

/** Opens a daypart's form. */
export const change = (page: Page, title: string) =>
  page
    .locator('.rule-list')
    .getByRole('button', { name: `修改${title}` })
    .click()

export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await sheet(page).getByText('本次改动').waitFor()
  await inSheet(page, '发布').click()
}
