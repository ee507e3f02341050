import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { addChineseFont } from './document-fonts.ts'

/** Draws the pages of a PDF. A thread of its own: drawing a page takes half a second, and the loop must not wait. */
export interface DocumentOrder {
  readonly bytes: Uint8Array
  readonly longestSide: number
  readonly maxPages: number
}

export type DocumentReport =
  | { readonly type: 'page'; readonly jpeg: Uint8Array; readonly width: number; readonly height: number }
  | { readonly type: 'done' }
  | { readonly type: 'too-long'; readonly pages: number }
  | { readonly type: 'encrypted' }
  | { readonly type: 'broken' }

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folderOf = (name: string) => join(packageFolder, name) + sep

const tell = (report: DocumentReport) => parentPort?.postMessage(report)

/** Character maps and standard fonts come from the package: no network is asked. */
const openDocument = (bytes: Uint8Array) =>
  getDocument({
    data: bytes,
    cMapUrl: folderOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folderOf('standard_fonts'),
    wasmUrl: folderOf('wasm'),
    iccUrl: folderOf('iccs'),
    useSystemFonts: true,
    enableXfa: false,
    stopAtErrors: true,
    verbosity: 0,
  }).promise

async function draw({ bytes, longestSide, maxPages }: DocumentOrder): Promise<void> {
  const document = await openDocument(bytes)
  if (document.numPages > maxPages) return tell({ type: 'too-long', pages: document.numPages })
  for (let number = 1; number <= document.numPages; number += 1) await drawPage(document, number, longestSide)
  tell({ type: 'done' })
}

async function drawPage(document: PDFDocumentProxy, number: number, longestSide: number): Promise<void> {
  const page = await document.getPage(number)
  const size = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: longestSide / Math.max(size.width, size.height) })
  const width = Math.max(1, Math.round(viewport.width))
  const height = Math.max(1, Math.round(viewport.height))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  await page.render({ canvas, canvasContext: context, viewport, background: '#fff' }).promise
  const pixels = context.getImageData(0, 0, width, height).data
  const raw = { width, height, channels: 4 } as const
  const jpeg = await sharp(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength), { raw })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer()
  page.cleanup()
  tell({ type: 'page', jpeg, width, height })
}

/** pdf.js names what is wrong by the error's name. */
try {
  addChineseFont()
  await draw(workerData as DocumentOrder)
} catch (error) {
  tell({ type: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken' })
}
