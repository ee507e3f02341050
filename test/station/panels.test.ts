import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHolder } from '../../main/data-folder.ts'
import type { Status } from '../../contract/status.ts'
import { aFeed, rss, saying, type AFeed } from '../panels/a-feed.ts'
import { aDraft, aFed, phones } from '../panels/a-board.ts'
import { emptyDataFolder, StationProcess } from './a-station.ts'

/** Plays what is of class `other`, which the sample content has nothing of; connected, so that feeds are asked. */
const configuration = {
  profile: {
    code: '9900010001',
    name: '栏目站点',
    place: { kind: '演示', name: '点位' },
    screenId: '9900010001001',
    demonstration: true,
    networkMode: 'intranet',
    target: { sourceClass: 'science', seconds: 0, document: '演示' },
  },
  playlists: [
    { id: 'p', title: '栏目', order: 'listed', entries: [{ select: { sourceClasses: ['other'] } }] },
  ],
  schedule: {
    zone: 'Asia/Shanghai',
    openingHours: [{ start: '00:00', end: '24:00' }],
    dayparts: [],
    campaigns: [],
    fallbackPlaylistId: 'p',
  },
}

interface Panel {
  readonly id: string
}

describe('a panel over a real station', () => {
  const folder = emptyDataFolder()
  let station: StationProcess
  let feed: AFeed
  beforeAll(async () => {
    const file = join(folder, 'panels.json')
    writeFileSync(file, JSON.stringify(configuration))
    feed = await aFeed(saying(rss('停水通知')))
    station = await new StationProcess(folder, ['--config', file]).started()
  })
  afterAll(async () => {
    await station.end('SIGTERM')
    await feed.close()
  })

  async function post<Answer>(path: string, body: object = {}): Promise<Answer> {
    const { url, key } = readHolder(folder)
    const answer = await fetch(`${url}/api/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.status, await answer.clone().text()).toBeLessThan(300)
    return (await answer.json()) as Answer
  }
  const title = async () => (await station.get<Status>('status')).now?.title

  it('is on the glass when it is released, and off it when it is withdrawn', async () => {
    const draft = aDraft(phones('供水'), { title: '便民电话', sourceClass: 'other' })
    const { id } = await post<Panel>('panels', draft)
    await post(`panels/${id}/release`, { edition: 1 })
    await station.until(async () => (await title()) === '便民电话')
    await post(`panels/${id}/withdraw`)
    await station.until(async () => (await title()) !== '便民电话')
  })

  it('comes from an address as soon as it is released', async () => {
    const source = { address: feed.address, format: 'syndication' }
    const { id } = await post<Panel>('panels', aFed('notices', source, { sourceClass: 'other' }))
    await post(`panels/${id}/release`, { edition: 1 })
    await station.until(async () => (await title()) === '镇政府通知')
    expect(feed.asked).toHaveLength(1)
  })
})
