import { z } from 'zod'
import { ProblemError, type Language } from '../../problem/problem.ts'
import { settingDocuments, settingTitles, type SettingName } from '../../settings/setting-documents.ts'
import { problemShape } from '../../../contract/problem.ts'
import { languageOf } from '../answers.ts'
import type { Door } from '../door.ts'
import { editorOf, headOf, missedAnswer, refusals } from '../edition-answers.ts'
import { changeHead, comparedShape, editionHead, revisionsShape } from '../../../contract/editions.ts'
import type { App } from '../typed-app.ts'

const number = z.coerce.number().int().min(1)
const ofEdition = z.object({ edition: number })
const page = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Only editions before this one. */
  before: number.optional(),
})
/** The editions of a document: listed, compared, brought back. */
export function revisionRoutes(app: App, door: Door, name: SettingName): void {
  const title = settingTitles[name]
  const config = { access: 'technician' } as const
  app.get(
    `/${name}/revisions`,
    {
      config,
      schema: { summary: `${title}的历次版本`, querystring: page, response: { 200: revisionsShape } },
    },
    (request) => listed(door, name, request.query, languageOf(request)),
  )
  app.get(
    `/${name}/revisions/:edition`,
    {
      config,
      schema: {
        summary: `${title}的某一版；against 指定与哪一版对照，默认为现行版`,
        params: ofEdition,
        querystring: z.object({ against: number.optional() }),
        response: {
          200: comparedShape(settingDocuments[name]),
          404: problemShape,
        },
      },
    },
    (request) => {
      const { params, query } = request
      return compared(door, name, [query.against, params.edition], languageOf(request))
    },
  )
  restoreRoute(app, door, name)
}

function restoreRoute(app: App, door: Door, name: SettingName): void {
  app.post(
    `/${name}/revisions/:edition/restore`,
    {
      config: { access: 'technician' },
      schema: {
        summary: `恢复${settingTitles[name]}的某一版，另存为新版`,
        params: ofEdition,
        body: changeHead,
        response: { 200: editionHead, ...refusals },
      },
    },
    async (request, reply) => {
      const { edition: basedOn, reason } = request.body
      const wanted = { basedOn, reason }
      const { edition } = request.params
      const published = door.settingsDesk.restore(name, edition, wanted, editorOf(request, door))
      if (!published.ok) return reply.code(409).send(missedAnswer(request, published.missed))
      return headOf(door.settingsDesk.book.newest(name), door)
    },
  )
}

function listed(
  door: Door,
  name: SettingName,
  { limit, before = Infinity }: z.infer<typeof page>,
  language: Language,
) {
  const { book } = door.settingsDesk
  const older = book.editions(name).filter(({ edition }) => edition < before)
  const shown = older.slice(0, limit)
  const revisions = shown.map((row) => ({
    ...headOf(row, door),
    changes: book.compare(name, row.edition - 1, row.edition, language) ?? [],
  }))
  return { revisions, next: older.length > limit ? (shown.at(-1)?.edition ?? null) : null }
}

function compared(
  door: Door,
  name: SettingName,
  [asked, number]: readonly [number | undefined, number],
  language: Language,
) {
  const { book } = door.settingsDesk
  const against = asked ?? book.newest(name).edition
  const changes = book.compare(name, against, number, language)
  if (changes === null)
    throw new ProblemError('edition-missing', { edition: book.has(name, number) ? against : number })
  const edition = book.edition(name, number)
  return { ...headOf(edition, door), document: edition.document, against, changes }
}
