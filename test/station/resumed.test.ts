import { afterAll, describe, expect, it } from 'vitest'
import { sampleFolder } from '../../main/demo/configuration.ts'
import { emptyDataFolder, run, StationProcess } from './a-station.ts'

interface Shown {
  readonly now: { itemId: string } | null
  readonly upcoming: readonly { itemId: string }[]
}

const look = (station: StationProcess) => station.get<Shown>('status')

describe('a station that lost its power', () => {
  const folder = emptyDataFolder()
  const started: StationProcess[] = []
  const start = () => {
    const station = new StationProcess(folder)
    started.push(station)
    return station
  }
  afterAll(async () => {
    for (const { child } of started) if (child.exitCode === null) child.kill('SIGKILL')
  })

  it(
    'goes on with the item that was cut short, from its beginning, and with what was to follow',
    { timeout: 240_000 },
    async () => {
      // All of it before the first second of playing, so that nothing is new to the row.
      await run('import', sampleFolder, '--data', folder)
      const before = start()
      await before.playing()
      const first = (await look(before)).now
      // Not the first of the row, where a station that had forgotten would begin.
      await before.until(async () => {
        const { now } = await look(before)
        return now !== null && now.itemId !== first?.itemId
      })
      const cut = await look(before)
      await before.end('SIGKILL')

      const after = start()
      await after.playing()
      const resumed = await look(after)
      expect(resumed.now?.itemId).toBe(cut.now?.itemId)
      expect(resumed.upcoming.map(({ itemId }) => itemId)).toEqual(cut.upcoming.map(({ itemId }) => itemId))
      await after.end('SIGTERM')
    },
  )
})
