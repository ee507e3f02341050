import { z } from 'zod'
import { playlistUses, unknownItems } from '../../settings/playlist-uses.ts'
import { settingDocuments } from '../../settings/setting-documents.ts'
import type { Door } from '../door.ts'
import { editorOf, headOf, missedAnswer, refusals } from '../setting-shape.ts'
import { changeHead, editionHead } from '../../../contract/editions.ts'
import type { App } from '../typed-app.ts'
import { revisionRoutes } from './revisions.ts'

/** 500 playlists of 200 entries, with room. */
const bodyLimit = 4 * 1024 * 1024

const { playlists } = settingDocuments.playlists.shape
const answer = editionHead.extend({
  playlists,
  /** Where the schedule uses each, in words. */
  uses: z.record(z.string(), z.array(z.string())),
  /** Named by a playlist and not in the library: passed over when playing. */
  unknownItems: z.array(
    z.object({ playlistId: z.string(), title: z.string(), itemIds: z.array(z.string()) }),
  ),
})

/** 节目单: all of them as one document, so that an order among them is one, too. */
export function playlistRoutes(app: App, door: Door): void {
  app.get(
    '/playlists',
    { config: { access: 'technician' }, schema: { summary: '节目单', response: { 200: answer } } },
    () => written(door),
  )
  app.put(
    '/playlists',
    {
      bodyLimit,
      config: { access: 'technician' },
      schema: {
        summary: '修改节目单；edition 为所依据的版次，已被他人修改的答 409',
        body: changeHead.extend({ playlists: playlists.unwrap() }),
        response: { 200: answer, ...refusals },
      },
    },
    async (request, reply) => {
      const { edition: basedOn, reason, playlists: all } = request.body
      const wanted = { document: { playlists: all }, basedOn, reason }
      const published = door.settingsDesk.publish('playlists', wanted, editorOf(request, door))
      return published.ok ? written(door) : reply.code(409).send(missedAnswer(request, published.missed))
    },
  )
  revisionRoutes(app, door, 'playlists')
}

function written(door: Door): z.infer<typeof answer> {
  const { settingsDesk: settings } = door
  const newest = settings.book.newest('playlists')
  const { playlists: all } = newest.document
  return {
    ...headOf(newest, door),
    playlists: all,
    uses: Object.fromEntries(playlistUses(settings.book.now().schedule)),
    unknownItems: unknownItems(all, settings.itemIds()),
  }
}
