import { z } from 'zod'
import { actKindsShape, actsShape, chainShape, type ToldAct } from '../../../contract/audit.ts'
import type { ChainedAct } from '../../../ledger/act.ts'
import { dayAfter, localDay } from '../../../playlist/local-day.ts'
import { rolesFrom } from '../../../contract/role.ts'
import { changesOf, linesOf } from '../../audit/act-changes.ts'
import { nameIn, tellAct, titleOf } from '../../audit/act-table.ts'
import { auditCsv } from '../../audit/audit-table.ts'
import type { AuditQuery } from '../../audit/audit-book.ts'
import type { Language } from '../../problem/problem.ts'
import { settingChangedKind } from '../../settings/setting-act.ts'
import { settingNames } from '../../settings/setting-documents.ts'
import { checkRange } from '../../records/date-range.ts'
import { languageOf } from '../answers.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import type { Visitor } from '../entrance.ts'
import { instantIn } from '../../../contract/instant.ts'
import { sendTable, tableOrJson } from '../table-answer.ts'
import type { App } from '../typed-app.ts'

const words = z.string().trim().max(100).optional()
const auditQuery = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  kind: words,
  who: words,
  subject: words,
  q: words,
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  format: z.enum(['json', 'csv']).default('json'),
})
/** A table of a year of a busy station; more is asked for in parts. */
const mostExported = 20_000

const settingChange = z.object({
  kind: z.literal(settingChangedKind),
  subject: z.enum(settingNames),
  body: z.object({ edition: z.number().int() }),
})

/** 操作记录: the chain of acts, told in sentences. Below the county everyone reads their own. */
export function auditRoutes(app: App, door: Door): void {
  app.get(
    '/audit',
    {
      config: { access: 'technician' },
      schema: {
        summary: '操作记录；县级以下只见自己的',
        querystring: auditQuery,
        response: {
          200: actsShape,
          400: problemShape,
        },
      },
      serializerCompiler: tableOrJson,
    },
    (request, reply) => {
      const { format, limit } = request.query
      const { zone } = door.identity()
      const language = languageOf(request)
      const query = wanted(request.query, request.visitor, zone)
      if (format === 'csv') {
        const acts = door.system.audit.find({ ...query, limit: mostExported })
        return sendTable(reply, 'audit', 'csv', Buffer.from(auditCsv(acts, zone, language)))
      }
      const acts = door.system.audit.find(query)
      const last = acts.length === limit ? acts.at(-1) : undefined
      const next = last === undefined ? null : String(last.seq)
      return { acts: acts.map((act) => written(door, act, language)), next }
    },
  )
  chainRoutes(app, door)
}

function chainRoutes(app: App, door: Door): void {
  app.get(
    '/audit/kinds',
    {
      config: { access: 'technician' },
      schema: { summary: '操作记录的种类', response: { 200: actKindsShape } },
    },
    (request) => {
      const language = languageOf(request)
      return {
        kinds: door.system.audit.kinds().map((each) => ({ kind: each, title: titleOf(each, language) })),
      }
    },
  )
  app.get(
    '/audit/chain',
    {
      config: { access: 'technician', rateLimit: { max: 20, timeWindow: 60_000 } },
      schema: { summary: '核验操作记录链', response: { 200: chainShape, 429: problemShape } },
    },
    () => door.system.audit.check(),
  )
}

const given = (word: string | undefined): string | null => (word === undefined || word === '' ? null : word)

/** What may be read of what was asked for. */
function wanted(asked: z.infer<typeof auditQuery>, visitor: Visitor | null, zone: string): AuditQuery {
  const { from, to, cursor = null, limit } = asked
  if (from !== undefined && to !== undefined) checkRange(from, to)
  const seesAll = visitor !== null && rolesFrom('county').includes(visitor.role)
  return {
    fromMs: from === undefined ? null : localDay(zone, from).start,
    untilMs: to === undefined ? null : localDay(zone, dayAfter(to)).start,
    kind: given(asked.kind),
    who: seesAll ? given(asked.who) : (visitor?.name ?? ''),
    subject: given(asked.subject),
    words: given(asked.q),
    before: cursor,
    limit,
  }
}

function written(door: Door, act: ChainedAct, language: Language): ToldAct {
  const { zone } = door.identity()
  const { seq, atMs, clockTrusted, kind, role, subject, document, reason, body, hash } = act
  const name = nameIn(act, language)
  return {
    ...{ seq, clockTrusted, kind, role, name, subject, document, reason, body, hash },
    at: instantIn(atMs, zone),
    title: titleOf(kind, language),
    sentence: tellAct(act, language),
    changes: changesOf(act, language),
    lines: settingLines(door, act, language) ?? linesOf(act),
  }
}

/** A change of settings is told anew from its editions: the chain itself keeps it in Chinese. */
function settingLines({ settingsDesk }: Door, act: ChainedAct, language: Language): string[] | null {
  const changed = settingChange.safeParse(act)
  if (language === 'zh' || !changed.success) return null
  const { subject, body } = changed.data
  return settingsDesk.book.compare(subject, body.edition - 1, body.edition, language)
}
