import type { FastifyReply } from 'fastify'
import { paperPolicy } from '../evidence/paper/return-paper.ts'

/** A page to print, which runs nothing and loads nothing. The route's own answer is JSON, hence `never`. */
export function sendPaper(reply: Pick<FastifyReply, 'header' | 'type' | 'send'>, page: string): never {
  void reply.header('content-security-policy', paperPolicy)
  void reply.header('x-content-type-options', 'nosniff')
  return reply.type('text/html; charset=utf-8').send(page) as never
}
