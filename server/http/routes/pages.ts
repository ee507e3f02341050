import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'

/** A page may load what its own station serves, and run its own scripts, and nothing else. */
const contentSecurityPolicy = (more: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...more,
  ].join('; ')

/**
 * The query lies in a frame over the stage, and a picture of the glass in one of the console; nothing else is framed,
 * and nothing else may frame.
 */
const policies = {
  console: contentSecurityPolicy(["frame-src 'self'", "frame-ancestors 'none'"]),
  preview: contentSecurityPolicy(["frame-ancestors 'self'"]),
  screen: contentSecurityPolicy(["frame-src 'self'", "frame-ancestors 'none'"]),
  query: contentSecurityPolicy(["frame-ancestors 'self'"]),
}

/** The built pages: /screen/ with its /screen/query/, and /console/. */
export async function pageRoutes(app: App, { pagesFolder }: Pick<Door, 'pagesFolder'>): Promise<void> {
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/pages') || pagePaths.test(route.url)) {
      route.config = { ...route.config, access: 'open' }
    }
  })
  const screenFolder = join(pagesFolder, 'screen') + sep
  const previewFolder = join(screenFolder, 'preview') + sep
  const policyOf = (path: string) => {
    if (path.startsWith(previewFolder)) return policies.preview
    return path.startsWith(screenFolder) ? policies.screen : policies.console
  }
  await app.register(fastifyStatic, {
    root: pagesFolder,
    ...served(policyOf),
  })
  await app.register(fastifyStatic, {
    root: join(pagesFolder, 'query'),
    prefix: '/screen/query/',
    decorateReply: false,
    ...served(() => policies.query),
  })
  app.get('/', { config: { access: 'open' }, schema: { hide: true } }, (_request, reply) =>
    reply.redirect('/console/'),
  )
}

const served = (policyOf: (path: string) => string) => ({
  index: 'index.html',
  redirect: true,
  schemaHide: true,
  setHeaders(reply: FastifyReply, path: string) {
    // Media go out the same way and have brought a stricter policy of their own.
    if (!reply.hasHeader('content-security-policy'))
      void reply.header('content-security-policy', policyOf(path))
    void reply.header('x-content-type-options', 'nosniff')
    void reply.header('referrer-policy', 'no-referrer')
  },
})

/** Not `/screen-api/`, which the stage alone may ask. */
const pagePaths = /^\/(\*|(screen|console)(\/|$))/
