import { z } from 'zod'
import type { Station } from '../../api/station.ts'
import { changesShape, editionHead } from '../../../../contract/editions.ts'
import { simulationShape } from '../../../../contract/outlook.ts'
import type { DraftName, Edition, Theirs } from './edition.ts'
import { merged } from './merge.ts'

/** A document's editions as the station has them. */
export interface DraftLine<Document> {
  readonly newest: () => Promise<Edition<Document>>
  readonly edition: (edition: number) => Promise<Edition<Document>>
  readonly put: (edition: number, reason: string | null, document: Document) => Promise<Edition<Document>>
  /** Somebody's newer edition beside my draft, which was made from an older one. */
  readonly beside: (
    newest: Edition<Document>,
    from: Edition<Document>,
    mine: Document,
  ) => Promise<Theirs<Document>>
}

export function draftLine<Document extends object>(
  station: Station,
  name: DraftName,
  shape: z.ZodType<Document>,
): DraftLine<Document> {
  const answer = editionHead.and(shape)
  const asEdition = (found: unknown): Edition<Document> => ({
    head: editionHead.parse(found),
    document: shape.parse(found),
  })
  return {
    newest: async () => asEdition(await station.get(`/${name}`, answer)),
    async edition(edition) {
      const kept = z.object({ ...editionHead.shape, document: shape })
      const found = await station.get(`/${name}/revisions/${edition}`, kept)
      return { head: editionHead.parse(found), document: shape.parse(found.document) }
    },
    put: async (edition, reason, document) =>
      asEdition(await station.put(`/${name}`, { edition, reason, ...document }, answer)),
    async beside(newest, from, mine) {
      const path = `/${name}/revisions/${newest.head.edition}?against=${from.head.edition}`
      const [{ changes: changed }, { changes: mineWould }] = await Promise.all([
        station.get(path, changesShape),
        station.post('/schedule/simulate', { ...mine, days: 7 }, simulationShape),
      ])
      return { ...newest, changed, mineWould, both: merged(from.document, mine, newest.document) }
    },
  }
}
