import type { FastifyReply } from 'fastify'
import { z } from 'zod'

export const answerFormat = z.enum(['json', 'csv', 'xlsx'])
type AnswerFormat = z.infer<typeof answerFormat>

/** What is asked for by name, else by the header. */
export const wantedFormat = (format: AnswerFormat | undefined, accept: string | undefined): AnswerFormat =>
  format ?? (accept?.includes('text/csv') === true ? 'csv' : 'json')

/** A table is no JSON: it goes out as it is. */
export const tableOrJson = () => (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A table as a file to keep. The route's own answer is JSON, hence `never`. */
export function sendTable(
  reply: Pick<FastifyReply, 'header' | 'type' | 'send'>,
  name: string,
  format: keyof typeof types,
  table: Buffer,
): never {
  void reply.header('content-disposition', `attachment; filename="${name}.${format}"`)
  void reply.type(types[format])
  return reply.send(table) as never
}
