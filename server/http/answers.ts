import type { FastifyError, FastifyRequest, FastifySchemaValidationError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { languageWanted, problem, ProblemError, type Language, type Problem } from '../problem/problem.ts'
import { issueOf, tellIssues } from './issue-words.ts'
import type { App } from './typed-app.ts'
import type { Door } from './door.ts'

export const languageOf = (request: FastifyRequest): Language =>
  languageWanted(request.headers['accept-language'])

/** Turns whatever was thrown into a problem's sentence and status. */
export function answerProblems(app: App, door: Door): void {
  app.setNotFoundHandler((request, reply) => {
    const { status, ...body } = problem('not-found', {}, languageOf(request))
    return reply.code(status).send(body)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, ...body } = asProblem(error, languageOf(request))
    if (status >= 500) door.reportError(error)
    return reply.code(status).send(body)
  })
}

function asProblem(error: FastifyError, language: Language): Problem {
  if (error instanceof ProblemError) return error.in(language)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const detail =
      language === 'zh' ? tellIssues(error.validation.map(issueOf)) : tellInEnglish(error.validation)
    return problem('bad-request', { detail }, language)
  }
  if (error.statusCode === 429) return problem('too-many', {}, language)
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return { ...problem('bad-request', { detail: error.message }, language), status: error.statusCode }
  }
  return problem('internal', {}, language)
}

const tellInEnglish = (flaws: readonly FastifySchemaValidationError[]) =>
  flaws.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`).join('; ')
