import { askPage, factsPage, phonePolicy } from '../../inspection/phone-page.ts'
import { pinBody } from '../../../contract/inspection.ts'
import { problem, ProblemError } from '../../problem/problem.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'

const formBytes = 1024

/**
 * The inspection for a telephone on the same network, where the door listens to it: one page without a script, the PIN
 * asked for each time, nothing kept on the telephone.
 */
export async function inspectionPage(app: App, door: Door): Promise<void> {
  await app.register(async (pages) => {
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: formBytes },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    pages.addHook('onSend', async (_request, reply) => {
      void reply.header('content-security-policy', phonePolicy)
      void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff')
    })
    const html = 'text/html; charset=utf-8'
    pages.get('/inspect/', { config: { access: 'open' }, schema: { hide: true } }, (_request, reply) =>
      reply.type(html).send(askPage(door.identity(), null)),
    )
    pages.post(
      '/inspect/',
      {
        config: { access: 'open', rateLimit: { max: 20, timeWindow: 60_000 } },
        schema: { hide: true },
      },
      async (request, reply) => {
        const refused = await tried(door, pinBody.safeParse(request.body).data?.pin)
        void reply.type(html)
        if (refused === null) return reply.send(factsPage(door.inspection.facts()))
        return reply.code(refused.status).send(askPage(door.identity(), `${refused.message}${refused.next}`))
      },
    )
  })
}

/** Null where the PIN is right, else the problem in Chinese: the page has no other language. */
async function tried(door: Door, pin: string | undefined) {
  if (pin === undefined) return problem('pin-wrong')
  try {
    await door.inspection.open(pin, 'phone')
    return null
  } catch (error) {
    if (error instanceof ProblemError) return error.in('zh')
    throw error
  }
}
