import { lstat, readFile } from 'node:fs/promises'
import { basename, dirname, relative, sep } from 'node:path'
import { ProblemError } from '../problem/problem.ts'
import type { Admission, AdmittedRendition, Admitting } from './admission.ts'
import { pictureSources, publisherOf, sanitizeArticle, textOf, titleOf } from './article-html.ts'
import { largestPageBytes, placeOfPicture } from './article-pictures.ts'
import { takePicture } from './picture.ts'
import { readingMs } from './reading-time.ts'
import { refusal, refusalOf, type Refusal } from './refusal.ts'
import { sniff } from './sniff.ts'
import type { Incoming } from './store.ts'
import { reading } from './system-problem.ts'
import { decodeText } from './text-decoding.ts'
import { staysWithin, type BroughtFile } from './walk.ts'

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
  if (file.sizeBytes > largestPageBytes)
    throw new ProblemError('article-too-big', { limitMb: largestPageBytes / 1e6 })
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

/** Null for a picture that lies elsewhere: the article goes without it. */
async function tryPicture(
  file: BroughtFile,
  source: string,
  admitting: Admitting,
): Promise<ArticlePicture | Refusal | null> {
  const place = placeOfPicture(file.path, source)
  if (place.kind === 'elsewhere') return null
  if (place.kind === 'escapes') return refusal(file.shown, 'path-escapes', { target: source })
  const name = relative(dirname(file.path), place.path).split(sep).join('/')
  const shown = [...file.shown.split('/').slice(0, -1), name].join('/')
  try {
    const entry = await lstat(place.path).catch(() => null)
    if (!entry) return refusal(file.shown, 'article-picture-missing', { target: source })
    if (!entry.isFile() || !(await staysWithin(dirname(file.path), place.path)))
      return refusal(shown, 'link-leaves')
    return await admitPart({ path: place.path, source, name, sizeBytes: entry.size }, admitting)
  } catch (error) {
    if (error instanceof ProblemError && error.code !== 'disk-full') return refusalOf(shown, error)
    throw error
  }
}

interface NamedPicture {
  readonly path: string
  readonly source: string
  readonly name: string
  readonly sizeBytes: number
}

async function admitPart(
  { path, source, name, sizeBytes }: NamedPicture,
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
