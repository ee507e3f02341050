import fastifyStatic from '@fastify/static'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'

/** A page may load what its own station serves, and run its own scripts, and nothing else. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The built pages: /screen/ and /console/. */
export async function pageRoutes(app: App, door: Door): Promise<void> {
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/pages') || pagePaths.test(route.url)) {
      route.config = { ...route.config, access: 'open' }
    }
  })
  await app.register(fastifyStatic, {
    root: door.pagesFolder,
    index: 'index.html',
    redirect: true,
    schemaHide: true,
    setHeaders(reply) {
      // Media go out the same way and have brought a stricter policy of their own.
      if (!reply.hasHeader('content-security-policy'))
        void reply.header('content-security-policy', contentSecurityPolicy)
      void reply.header('x-content-type-options', 'nosniff')
      void reply.header('referrer-policy', 'no-referrer')
    },
  })
  app.get('/', { config: { access: 'open' }, schema: { hide: true } }, (_request, reply) =>
    reply.redirect('/console/'),
  )
}

const pagePaths = /^\/(\*|screen|console)/
