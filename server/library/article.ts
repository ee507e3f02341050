import { lstat, readFile } from 'node:fs/promises'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { ProblemError } from '../problem/problem.ts'
import type { Admission, AdmittedRendition, Admitting } from './admission.ts'
import { pictureSources, publisherOf, sanitizeArticle, textOf, titleOf } from './article-html.ts'
import { takePicture } from './picture.ts'
import { readingMs } from './reading-time.ts'
import { refusal, refusalOf, type Refusal } from './refusal.ts'
import { sniff } from './sniff.ts'
import type { Incoming } from './store.ts'
import { reading } from './system-problem.ts'
import { decodeText } from './text-decoding.ts'
import type { BroughtFile } from './walk.ts'

const maxBytes = 5_000_000
const maxPictures = 100

interface ArticlePicture {
  readonly source: string
  readonly name: string
  readonly original: Incoming
  readonly files: readonly AdmittedRendition[]
  readonly shownHash: string
}

export interface AdmittedArticle {
  readonly admission: Admission
  /** Pictures that could not be had: the article is shown without them. */
  readonly refused: readonly Refusal[]
}

/** Takes an article in: its text cut down to a small set of tags, its pictures one by one. */
export async function admitArticle(file: BroughtFile, admitting: Admitting): Promise<AdmittedArticle> {
  if (file.sizeBytes > maxBytes) throw new ProblemError('article-too-big', { limitMb: maxBytes / 1e6 })
  const page = await reading(() => readFile(file.path))
  const html = decodeText(page)
  const refused: Refusal[] = []
  const pictures: ArticlePicture[] = []
  for (const source of pictureSources(html).slice(0, maxPictures)) {
    const taken = await tryPicture(file, source, admitting)
    if (taken && 'original' in taken) pictures.push(taken)
    else if (taken) refused.push(taken)
  }
  const hashOf = new Map(pictures.map(({ source, shownHash }) => [source, shownHash]))
  const body = sanitizeArticle(html, (source) => (hashOf.has(source) ? `/media/${hashOf.get(source)}` : null))
  if (textOf(body) === '' && pictures.length === 0) throw new ProblemError('article-empty')
  return { admission: await assemble({ html, page, body, pictures }, admitting), refused }
}

interface ReadArticle {
  readonly html: string
  readonly page: Uint8Array
  readonly body: string
  readonly pictures: readonly ArticlePicture[]
}

/** An article is its page and its pictures: a list of their hashes stands for all of them, and gives it its identity. */
async function assemble(
  { html, page, body, pictures }: ReadArticle,
  { batch }: Admitting,
): Promise<Admission> {
  const original = await batch.takeBytes(page)
  const names = Object.fromEntries(pictures.map((picture) => [picture.name, picture.original.hash]))
  const bundle = await batch.takeBytes(Buffer.from(JSON.stringify({ page: original.hash, pictures: names })))
  const plain = { width: null, height: null, durationMs: null }
  const [title, publisher] = [titleOf(html), publisherOf(html)]
  return {
    kind: 'article',
    original: { incoming: bundle, mime: 'application/json', ...plain },
    renditions: [
      {
        role: 'body',
        incoming: await batch.takeBytes(Buffer.from(body)),
        mime: 'text/html; charset=utf-8',
        ...plain,
      },
      { role: 'part', incoming: original, mime: 'application/octet-stream', ...plain },
      ...pictures.flatMap(({ files }) => files),
    ],
    durationMs: readingMs(textOf(body), pictures.length),
    ...(title === null ? {} : { title }),
    ...(publisher === null ? {} : { publisher }),
  }
}

/** Null for a picture of the web: the screen asks no network. */
async function tryPicture(
  file: BroughtFile,
  source: string,
  admitting: Admitting,
): Promise<ArticlePicture | Refusal | null> {
  if (/^([a-z][a-z0-9+.-]+:|\/\/)/i.test(source)) return null
  const target = decodeSource(source)
  const folder = dirname(file.path)
  const path = resolve(folder, target.replaceAll('\\', sep))
  if (!path.startsWith(folder + sep)) return refusal(file.shown, 'path-escapes', { target: source })
  const shown = [...file.shown.split('/').slice(0, -1), relative(folder, path).split(sep).join('/')].join('/')
  try {
    const entry = await lstat(path).catch(() => null)
    if (!entry) return refusal(file.shown, 'article-picture-missing', { target: source })
    if (!entry.isFile()) return refusal(shown, 'link-leaves')
    return await admitPart(path, source, relative(folder, path), entry.size, admitting)
  } catch (error) {
    if (error instanceof ProblemError && error.code !== 'disk-full') return refusalOf(shown, error)
    throw error
  }
}

async function admitPart(
  path: string,
  source: string,
  name: string,
  sizeBytes: number,
  admitting: Admitting,
): Promise<ArticlePicture> {
  const { family, format } = await sniff(path, basename(path), sizeBytes)
  if (family !== 'picture')
    throw new ProblemError('type-mismatch', { named: '图片', actual: format.toUpperCase() })
  const incoming = await admitting.batch.take(path, { signal: admitting.signal })
  const { original, shown } = await takePicture(incoming, format, admitting)
  const files = [original, ...(shown ? [shown] : [])].map((each) => ({ ...each, role: 'part' as const }))
  return { source, name, original: incoming, files, shownHash: (shown ?? original).incoming.hash }
}

function decodeSource(source: string): string {
  const bare = source.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}
