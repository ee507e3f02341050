import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { uploadsImportBody, uploadsShape } from '../../../contract/uploads.ts'
import { acceptedShape } from '../../../contract/imports.ts'
import type { Upload } from '../../uploads/upload.ts'
import { problemShape } from '../../../contract/problem.ts'
import { recordAct } from '../record-act.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'
import { bringUploads } from '../bring-uploads.ts'

/** Where the tus protocol is spoken. */
export const uploadsPath = '/api/v1/uploads'

const config = { access: 'technician' } as const
const params = z.object({ id: z.string().max(64) })
/** A path of the longest names that a file system keeps. */
const longestPath = 4_096

const beginning = z.object({
  // No bytes come with the announcement: it is judged before the first of them.
  'content-type': z.never().optional(),
  'upload-length': z.coerce.number().int().min(0),
  'upload-metadata': z.string().max(8_192).transform(pathOf).pipe(z.string().min(1).max(longestPath)),
})
const byOf = ({ visitor }: FastifyRequest) => visitor?.name ?? ''

/** 上传: files that come in pieces, over interruptions, by tus 1.0.0; when all are here they are imported together. */
export function uploadRoutes(app: App, door: Door): void {
  // The pieces are not read here: they go to the disk as they come.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))
  listRoutes(app, door)
  app.post(
    '/uploads',
    {
      config,
      schema: {
        summary: '开始上传一个文件（tus 1.0.0）；放不下或太大时立即拒绝',
        headers: beginning,
        response: { 413: problemShape, 507: problemShape },
      },
    },
    async (request, reply) => {
      const { 'upload-length': sizeBytes, 'upload-metadata': path } = request.headers
      const created = { path, by: byOf(request) }
      await door.uploads.admit({ ...created, sizeBytes })
      return passOn(request, reply, door, created)
    },
  )
  pieceRoutes(app, door)
}

function listRoutes(app: App, door: Door): void {
  app.get(
    '/uploads',
    {
      config,
      schema: {
        summary: '自己没有传完或没有导入的文件',
        response: { 200: uploadsShape },
      },
    },
    async (request) => ({ uploads: (await door.uploads.list(byOf(request))).map(toShape) }),
  )
  app.post(
    '/uploads/import',
    {
      config,
      schema: {
        summary: '把传完的文件按原来的文件夹一起导入；进度见 /events',
        body: uploadsImportBody,
        response: { 202: acceptedShape, 404: problemShape, 409: problemShape },
      },
    },
    async (request, reply) => {
      const { ids, onGlass } = request.body
      await bringUploads(door, ids, byOf(request), onGlass)
      recordAct(door, request, 'uploads-imported', String(ids.length), { files: ids.length })
      return reply.code(202).send({ accepted: true })
    },
  )
}

const toShape = ({ id, path, sizeBytes, arrivedBytes }: Upload) => ({ id, path, sizeBytes, arrivedBytes })

function pieceRoutes(app: App, door: Door): void {
  app.head(
    '/uploads/:id',
    { config, schema: { summary: '已经传到哪里（tus 1.0.0）', params } },
    async (request, reply) => {
      await door.uploads.find(request.params.id, byOf(request))
      return passOn(request, reply, door)
    },
  )
  app.patch(
    '/uploads/:id',
    {
      config,
      schema: {
        summary: '接着传一段（tus 1.0.0）',
        params,
        response: { 404: problemShape, 507: problemShape },
      },
    },
    async (request, reply) => {
      await door.uploads.find(request.params.id, byOf(request))
      await door.uploads.admitBytes(Number(request.headers['content-length'] ?? 0))
      reply.hijack()
      await door.uploads.takePiece(request.raw, reply.raw, request.params.id)
    },
  )
  app.delete(
    '/uploads/:id',
    { config, schema: { summary: '取消上传（tus 1.0.0）', params, response: { 404: problemShape } } },
    async (request, reply) => {
      await door.uploads.find(request.params.id, byOf(request))
      return passOn(request, reply, door)
    },
  )
}

/** From here on the protocol answers; nothing of it is JSON. */
async function passOn(
  request: FastifyRequest,
  reply: FastifyReply,
  { uploads }: Pick<Door, 'uploads'>,
  created?: { readonly path: string; readonly by: string },
): Promise<never> {
  reply.hijack()
  await uploads.answer(request.raw, reply.raw, created)
  return undefined as never
}

/** The path in `Upload-Metadata: path BASE64`; empty where there is none. */
function pathOf(metadata: string): string {
  const pair = metadata.split(',').find((each) => /^\s*path /.test(each))
  return Buffer.from(pair?.trim().slice('path '.length) ?? '', 'base64').toString('utf8')
}
