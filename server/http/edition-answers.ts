import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { editionHead } from '../../contract/editions.ts'
import { problem } from '../problem/problem.ts'
import { bodyHash } from '../settings/setting-act.ts'
import type { EditionRow } from '../settings/edition-rows.ts'
import type { Editor } from '../settings/settings-desk.ts'
import { missedWords, owedWords, type MissedDay } from '../settings/simulation.ts'
import { languageOf } from './answers.ts'
import { missedShape, problemShape } from '../../contract/problem.ts'
import type { Door } from './door.ts'
import { instantIn } from '../../contract/instant.ts'

export const refusals = {
  403: problemShape,
  404: problemShape,
  409: z.union([missedShape, problemShape]),
  422: problemShape,
}

export function headOf(row: EditionRow, door: Pick<Door, 'identity'>): z.infer<typeof editionHead> {
  const { edition, changedBy, role, reason } = row
  const changedAt = instantIn(row.changedAtMs, door.identity().zone)
  return { edition, changedAt, changedBy, role, reason, sha256: bodyHash(row) }
}

export function editorOf(
  { visitor }: Pick<FastifyRequest, 'visitor'>,
  door: Pick<Door, 'readClocks'>,
): Editor {
  if (visitor === null) throw new Error('nobody enters here without a name')
  return { ...visitor, clock: door.readClocks() }
}

/** Why a plan was not published: its short days, in words and as figures. */
export function missedAnswer(
  request: FastifyRequest,
  days: readonly MissedDay[],
): z.infer<typeof missedShape> {
  const language = languageOf(request)
  const target = owedWords(days[0]?.targetSeconds ?? 0, language)
  const { code, message, next } = problem(
    'target-missed',
    { target, days: missedWords(days, language) },
    language,
  )
  return { code, message, next, days: days.map((day) => ({ ...day })) }
}
