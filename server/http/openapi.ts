import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { App } from './typed-app.ts'

/** The document at /api/v1/openapi.json and its pages at /api/docs, both made from the routes' own shapes. */
export async function documentApi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '科普中国e站屏幕控制器',
        version,
        description:
          'JSON（UTF-8）。时刻为带时区的 ISO 8601，日期为站点当地日期，时长为整毫秒（…Ms）或整秒（…Seconds）。',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'ezhan token create 给出的令牌' },
        },
      },
      security: [{ token: [] }],
    },
    transform: jsonSchemaTransform,
  })
  // The pages and the document describe the interface, not the station: they are open like /identity.
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/docs')) route.config = { ...route.config, access: 'open' }
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs' })
  app.get('/api/v1/openapi.json', { config: { access: 'open' }, schema: { hide: true } }, () => app.swagger())
}
