import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { ProblemError } from '../problem/problem.ts'
import { extensionOf, familyOfExtension, formatName, type FileFamily } from './file-family.ts'
import { reading } from './system-problem.ts'

/** What a file is by its content, checked against what its name says. */
export interface Sniffed {
  readonly family: 'video' | 'picture' | 'document' | 'webpage' | 'table'
  /** Extension that fits the content: mp4, webm, jpg, svg, pdf, csv … */
  readonly format: string
}

const headBytes = 4096

/** Throws the Problem of a file that is empty, falsely named or of a kind that no screen shows. */
export async function sniff(path: string, name: string, sizeBytes: number): Promise<Sniffed> {
  if (sizeBytes === 0) throw new ProblemError('file-empty')
  const named = extensionOf(name)
  const format = (await contentFormat(path)) ?? textFormat(named)
  const family = format === null ? null : familyOfExtension(format)
  const promised = familyOfExtension(named)
  if (format === null || family === null) throw unknownKind(named, promised)
  if (sameKind(family, promised, format)) return admissible(family, format, named)
  return falselyNamed({ named, promised, family, format })
}

interface Contradiction {
  readonly named: string
  readonly promised: FileFamily | null
  readonly family: FileFamily
  readonly format: string
}

function falselyNamed({ named, promised, family, format }: Contradiction): Sniffed {
  if (family === 'webpage') throw new ProblemError('really-web-page', { named: formatName(named) })
  // Office files of today are archives, of yesterday compound files: the name says more than the content.
  const isOfficeBox = family === 'archive' || format === 'cfb'
  if (promised === 'office' && isOfficeBox) return admissible('office', named, named)
  // A workbook whose parts lie in an unusual order looks like any archive; the reader will tell.
  if (promised === 'table' && format === 'zip') return { family: 'table', format: named }
  if (promised === 'table' && isOfficeBox) throw new ProblemError('table-broken')
  throw new ProblemError('type-mismatch', { named: formatName(named), actual: formatName(format) })
}

const sameKind = (family: FileFamily, promised: FileFamily | null, format: string) =>
  family === promised ||
  promised === null ||
  // A sound file in a video's box, and the reverse, is told apart by the probe.
  (family === 'audio' && promised === 'video' && ['m4a', 'ogg'].includes(format))

function admissible(family: FileFamily, format: string, named: string): Sniffed {
  switch (family) {
    case 'video':
    case 'picture':
    case 'document':
    case 'webpage':
    case 'table':
      return { family, format }
    case 'office':
    case 'archive':
    case 'program':
    case 'audio':
    case 'text':
      throw new ProblemError(`kind-${family}`, { format: formatName(named || format) })
  }
}

/** Nothing in the bytes says what it is: a video or picture of that name is damaged, anything else unknown. */
function unknownKind(named: string, promised: FileFamily | null): ProblemError {
  if (promised === 'video') return new ProblemError('video-broken')
  if (promised === 'picture') return new ProblemError('picture-broken')
  if (promised === 'document') return new ProblemError('document-broken')
  if (promised === 'table') return new ProblemError('table-broken')
  if (promised === null || promised === 'webpage') return new ProblemError('kind-unknown')
  return new ProblemError(`kind-${promised}`, { format: formatName(named) })
}

/** The format that the bytes themselves show; null where they show none. */
export async function contentFormat(path: string): Promise<string | null> {
  // Its parsers may stumble over torn files; then the bytes say nothing.
  const type = await fileTypeFromFile(path).catch(() => undefined)
  if (type && type.ext !== 'xml') return type.ext === 'apng' ? 'png' : type.ext
  return markupFormat(await reading(() => readHead(path)))
}

/** HTML and SVG have no magic number; their first element tells. */
export function markupFormat(head: Uint8Array): string | null {
  const text = Buffer.from(head)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
  const bare = text
    .replaceAll('\0', '')
    .replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
    .trimStart()
  if (/^<!doctype\s+svg|^<svg[\s>]/i.test(bare)) return 'svg'
  return /^<(!doctype\s+html|html|head|title|body|meta|script|div|p|h1)[\s>]/i.test(bare) ? 'html' : null
}

/** Text without a mark is what its name says, if that is text at all. */
const textFormat = (named: string) =>
  ['csv', 'html', 'htm', 'txt', 'md', 'json', 'log'].includes(named) ? named : null

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
