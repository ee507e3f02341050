import type { z } from 'zod'
import { playlistsDocument, playlistsShape } from '../../../contract/documents.ts'
import { playlistUses, unknownItems } from '../../settings/playlist-uses.ts'
import type { Door } from '../door.ts'
import { editorOf, headOf, missedAnswer, refusals } from '../edition-answers.ts'
import { changeHead } from '../../../contract/editions.ts'
import type { App } from '../typed-app.ts'
import { revisionRoutes } from './revisions.ts'

/** 500 playlists of 200 entries, with room. */
const bodyLimit = 4 * 1024 * 1024

/** 节目单: all of them as one document, so that an order among them is one, too. */
export function playlistRoutes(app: App, door: Door): void {
  app.get(
    '/playlists',
    { config: { access: 'technician' }, schema: { summary: '节目单', response: { 200: playlistsShape } } },
    () => written(door),
  )
  app.put(
    '/playlists',
    {
      bodyLimit,
      config: { access: 'technician' },
      schema: {
        summary: '修改节目单；edition 为所依据的版次，已被他人修改的答 409',
        body: changeHead.extend(playlistsDocument.shape),
        response: { 200: playlistsShape, ...refusals },
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

function written(door: Door): z.infer<typeof playlistsShape> {
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
