import { languageWanted, problem, ProblemError, type Problem, type ProblemCode } from '../problem/problem.ts'
import { storeProblem } from '../library/system-problem.ts'

/** What the protocol's own library throws; its refusals keep their status, for clients go by it. */
export interface TusRefusal {
  readonly status_code: number
  readonly body: string
}

/** A refusal in the protocol's own words, thrown here. */
export class TusRefused extends Error implements TusRefusal {
  readonly status_code: number
  readonly body: string

  constructor({ status_code, body }: TusRefusal) {
    super(body)
    this.status_code = status_code
    this.body = body
  }
}

const codes: Readonly<Record<number, ProblemCode>> = { 404: 'upload-gone', 410: 'upload-gone' }

/** Whatever stands in the way of an upload, as the protocol's answer in a person's words. */
export function tusAnswer(error: Error | TusRefusal, acceptLanguage: string | null | undefined): TusRefusal {
  const { status, code, message, next } = told(error, acceptLanguage)
  return { status_code: status, body: JSON.stringify({ code, message, next }) }
}

function told(error: Error | TusRefusal, acceptLanguage: string | null | undefined): Problem {
  const language = languageWanted(acceptLanguage)
  if ('status_code' in error) {
    const { status_code: status, body } = error
    const code = codes[status] ?? (status < 500 ? 'bad-request' : 'store-unwritable')
    return { ...problem(code, { detail: body.trim(), reason: 'tus' }, language), status }
  }
  const known = storeProblem(error, 0)
  if (!(known instanceof ProblemError)) return problem('store-unwritable', { reason: 'tus' }, language)
  // What a person does about a full disk differs from an import: what came until then is kept.
  return problem(known.code === 'disk-full' ? 'upload-disk-full' : known.code, known.words, language)
}
