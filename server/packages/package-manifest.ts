import { z } from 'zod'
import { sourceClasses } from '../../playlist/source-class.ts'
import { tidyPath } from '../library/tidy-path.ts'

/** The form of packages that this edition writes and reads (docs/package-format.md). */
export const packageFormat = 'ezpkg/1'

/** What lies in a package beside its content. */
export const manifestEntry = 'manifest.json'
export const signatureEntry = 'signature.json'
export const contentFolder = 'content/'

/** A month's material is some hundred files; the reader of a bigger manifest would hold up the glass. */
export const mostFiles = 5_000
/** FAT32, which sticks come with, ends at 4 GiB a file; so does a ZIP without its 64-bit fields. */
export const mostPackageBytes = 4_000_000_000
export const mostManifestBytes = 8_000_000

export const sha256Text = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.iso.date()
const name = z.string().min(1).max(100)
const tags = z.array(z.string().min(1).max(40)).max(20)
export const sequenceNumber = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)

/** A place below the content folder that every system can store, as it is written. */
const path = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => tidyPath(text).join('/') === text && text.split('/').length <= 24)

const packedFile = z.strictObject({
  path,
  sha256: sha256Text,
  sizeBytes: z.number().int().min(1).max(mostPackageBytes),
})

const packedItem = z.strictObject({
  id: z.string().min(1).max(100),
  title: z.string().min(1).max(200),
  kind: z.enum(['video', 'picture', 'document', 'article', 'panel']),
  sourceClass: z.enum(sourceClasses),
  publisher: name,
  themes: tags,
  audiences: tags,
  address: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  file: path,
  captions: path.nullable(),
})

/** What a package says of itself; its canonical text is what the publisher signs. */
export const packageManifest = z
  .strictObject({
    format: z.literal(packageFormat),
    id: z.string().regex(/^[0-9a-z-]{1,64}$/),
    publisher: name,
    created: day,
    /** Greater than every earlier one of the same publisher. */
    sequence: sequenceNumber,
    items: z.array(packedItem).min(1).max(mostFiles),
    files: z.array(packedFile).min(1).max(mostFiles),
  })
  .superRefine(({ items, files }, context) => {
    const paths = new Set(files.map((each) => each.path))
    const spellings = new Set([...paths].map((each) => each.normalize('NFC').toLowerCase()))
    const named = items.flatMap(({ file, captions }) => (captions === null ? [file] : [file, captions]))
    if (spellings.size !== files.length) context.addIssue('two files of one name')
    if (!named.every((each) => paths.has(each))) context.addIssue('an item without its file')
    if (new Set(items.map(({ file }) => file)).size !== items.length)
      context.addIssue('two items of one file')
  })

export type PackageManifest = z.infer<typeof packageManifest>
export type PackedItem = z.infer<typeof packedItem>
export type PackedFile = z.infer<typeof packedFile>
