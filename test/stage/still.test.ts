import sharp from 'sharp'
import { expect, describe, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aStage } from './a-stage.ts'
import { aClip, aShowing } from './showings.ts'

const film = (posterUrl: string | null) =>
  aShowing({ kind: 'video', url: '/media/red.mp4', width: 640, height: 360, posterUrl })

describe('a film without a still picture', () => {
  it('is taken one of while it plays, once', { timeout: 60_000 }, async () => {
    const browser = await aBrowser()
    const stage = await aStage(browser, 1280, 720)
    const sent: { url: string; key: string | undefined; body: Buffer | null }[] = []
    await stage.page.route('**/screen-api/posters/*', async (route) => {
      const request = route.request()
      sent.push({
        url: new URL(request.url()).pathname,
        key: request.headers()['x-stage-key'],
        body: request.postDataBuffer(),
      })
      await route.fulfill({ status: 204 })
    })
    const [wanting, having, next] = [film(null), film('/media/yellow.png'), aClip('red.mp4')]
    stage.server.program(wanting, having)
    await stage.server.revealed(having)
    stage.server.program(having, next)
    await stage.server.revealed(next)
    expect(sent.map(({ url, key }) => [url, key])).toEqual([
      ['/screen-api/posters/red.mp4', stage.server.key],
    ])
    const { format, width, height } = await sharp(sent[0]?.body ?? Buffer.alloc(0)).metadata()
    expect([format, width, height]).toEqual(['webp', 640, 360])
    await stage.close()
    await browser.close()
  })
})
