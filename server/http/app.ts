import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import websocket from '@fastify/websocket'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { answerProblems } from './answers.ts'
import type { App } from './typed-app.ts'
import type { Door } from './door.ts'
import { guardEntrance } from './entrance.ts'
import { documentApi } from './openapi.ts'
import { accessRoutes } from './routes/access.ts'
import { assessmentRoutes } from './routes/assessment.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { attestationRoutes } from './routes/attestations.ts'
import { auditRoutes } from './routes/audit.ts'
import { backupRoutes } from './routes/backups.ts'
import { commissioningRoutes } from './routes/commissioning.ts'
import { controlRoutes } from './routes/control.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { eventRoutes } from './routes/events.ts'
import { feedRoutes } from './routes/feeds.ts'
import { glyphRoutes } from './routes/glyphs.ts'
import { hoursRoutes } from './routes/hours.ts'
import { importRoutes } from './routes/imports.ts'
import { inspectionPage } from './routes/inspection-page.ts'
import { inspectionRoutes, stageInspectionRoutes } from './routes/inspection.ts'
import { libraryRoutes } from './routes/library.ts'
import { itemRoutes } from './routes/items.ts'
import { lifecycleRoutes } from './routes/lifecycle.ts'
import { machineRoutes } from './routes/machine.ts'
import { mediaRoutes } from './routes/media.ts'
import { mediaPlaceRoutes } from './routes/media-places.ts'
import { outsideRoutes } from './routes/outside.ts'
import { pageRoutes } from './routes/pages.ts'
import { peopleRoutes } from './routes/people.ts'
import { pictureRoutes } from './routes/picture.ts'
import { posterRoutes } from './routes/posters.ts'
import { queryPageRoutes, queryRoutes } from './routes/query.ts'
import { panelRoutes } from './routes/panels.ts'
import { playlistRoutes } from './routes/playlists.ts'
import { refusalRoutes } from './routes/refusals.ts'
import { scheduleRoutes } from './routes/schedule.ts'
import { scheduleOutlookRoutes } from './routes/schedule-outlook.ts'
import { sealRoutes } from './routes/seals.ts'
import { ownCodeRoutes } from './routes/own-code.ts'
import { ownSessionRoutes } from './routes/own-sessions.ts'
import { sessionRoutes } from './routes/session.ts'
import { stageRoutes } from './routes/stage.ts'
import { stationRoutes } from './routes/station.ts'
import { statusRoutes } from './routes/status.ts'
import { takeoverRoutes } from './routes/takeovers.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { writeLog } from './write-log.ts'

/** One JSON request is never larger; files have their own door. */
const bodyLimitBytes = 1024 * 1024
/** A stage report is a few hundred bytes. */
const stageMessageBytes = 64 * 1024

/** Builds the station's door; listening is the caller's business. */
export async function buildApp(door: Door): Promise<App> {
  const app: App = Fastify({
    bodyLimit: bodyLimitBytes,
    requestTimeout: 30_000,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerProblems(app, door)
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(websocket, { options: { maxPayload: stageMessageBytes } })
  guardEntrance(app, door)
  writeLog(app, door)
  await documentApi(app, door.version)
  await pageRoutes(app, door)
  mediaRoutes(app, door)
  stageRoutes(app, door)
  stageInspectionRoutes(app, door)
  await posterRoutes(app, door)
  await inspectionPage(app, door)
  queryPageRoutes(app, door)
  await app.register(async (api: App) => interfaceRoutes(api, door), { prefix: '/api/v1' })
  return app
}

function interfaceRoutes(api: App, door: Door): void {
  statusRoutes(api, door)
  pictureRoutes(api, door)
  hoursRoutes(api, door)
  sealRoutes(api, door)
  lifecycleRoutes(api, door)
  assessmentRoutes(api, door)
  evidenceRoutes(api, door)
  attestationRoutes(api, door)
  attachmentRoutes(api, door)
  commissioningRoutes(api, door)
  controlRoutes(api, door)
  takeoverRoutes(api, door)
  inspectionRoutes(api, door)
  libraryRoutes(api, door)
  importRoutes(api, door)
  refusalRoutes(api, door)
  uploadRoutes(api, door)
  mediaPlaceRoutes(api, door)
  itemRoutes(api, door)
  playlistRoutes(api, door)
  scheduleRoutes(api, door)
  scheduleOutlookRoutes(api, door)
  stationRoutes(api, door)
  panelRoutes(api, door)
  glyphRoutes(api, door)
  feedRoutes(api, door)
  queryRoutes(api, door)
  sessionRoutes(api, door)
  ownSessionRoutes(api, door)
  ownCodeRoutes(api, door)
  accessRoutes(api, door)
  peopleRoutes(api, door)
  auditRoutes(api, door)
  backupRoutes(api, door)
  outsideRoutes(api, door)
  machineRoutes(api, door)
  eventRoutes(api, door)
}
