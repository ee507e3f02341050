import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circlesOf } from './circles.ts'

const root = resolve(import.meta.dirname, '../..')
const house = ['playlist', 'ledger', 'station', 'contract', 'renderer', 'server', 'main']
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((path) => existsSync(join(root, path)))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const isSource = (path: string) => /\.(ts|vue|css|js|cjs|sql|html)$/.test(path)
const sources = tracked.filter(
  (path) => house.some((folder) => path.startsWith(`${folder}/`)) && isSource(path),
)

/** What a file asks for by a relative path, from the project's root. */
function asked(path: string): string[] {
  const words = [...read(path).matchAll(/(?:from|import|import\(|href=|src=)\s*\(?["'](\.[^"']+)["']/g)]
  return words.map(([, word]) => relative(root, resolve(root, dirname(path), word ?? '')))
}

describe('the house', () => {
  it('has no file of more than 250 lines', () => {
    const long = sources.filter((path) => read(path).split('\n').length > 251)
    expect(long).toEqual([])
  })

  it('has no name that says nothing', () => {
    const empty = /\b(manager|helper|util|utils|service|handler|data|info|misc|common|shared|lib)\b/i
    const words = (path: string) => basename(path).split('.')[0]?.split('-').join(' ') ?? ''
    // The data folder is what the promise to users calls it.
    const named = sources.filter((path) => empty.test(words(path)) && path !== 'main/data-folder.ts')
    expect(named).toEqual([])
  })

  it('leaves nothing for later', () => {
    const later = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'XX' + 'X'].map((word) => `\\b${word}\\b`).join('|'),
    )
    expect(sources.filter((path) => later.test(read(path)))).toEqual([])
  })

  it('swallows no error', () => {
    const swallowed = /catch\s*(\([^)]*\))?\s*\{\s*\}/
    expect(sources.filter((path) => swallowed.test(read(path)))).toEqual([])
  })

  it('has no circle of files that ask for each other', () => {
    const graph = new Map(sources.map((path) => [path, asked(path).filter((one) => sources.includes(one))]))
    expect(circlesOf(graph)).toEqual([])
  })

  it('has no file that nobody asks for', () => {
    const wanted = new Set(tracked.filter(isSource).flatMap(asked))
    const roots = [
      /\.html$/,
      /\.d\.ts$/,
      /^main\/ezhan\.ts$/,
      /^main\/launch\.cjs$/,
      /\.sql$/,
      /vite\.config\.ts$/,
      /^main\/demo\/make\/make\.ts$/,
    ]
    const unasked = sources.filter((path) => !wanted.has(path) && !roots.some((known) => known.test(path)))
    expect(unasked.filter((path) => !isNamedElsewhere(path))).toEqual([])
  })
})

/** Entries are started by name: by package.json, a build, or as a program of their own. */
function isNamedElsewhere(path: string): boolean {
  const name = basename(path)
  const places = [
    'package.json',
    'electron-builder.yml',
    'renderer/vite.config.ts',
    ...sources.filter((one) => one !== path),
  ]
  return places.some((place) => tracked.includes(place) && read(place).includes(name))
}

describe('the shapes of the interface', () => {
  it('are made once, in contract/: the pages make none but for what no station answers', () => {
    const own = [
      // Of an act's body, which the contract leaves open; of a draft kept in the tab; of words between frames.
      'renderer/console/content/items/history.ts',
      'renderer/console/schedule/draft/kept-draft.ts',
      'renderer/screen/attend.ts',
      // Of the package pinyin-pro.
      'renderer/query/candidates.ts',
      // A document's own shape, given as an argument; items with the brand that choosing asks for.
      'renderer/console/schedule/draft/draft-line.ts',
      'renderer/console/schedule/choosable.ts',
    ]
    const shaping = /\bz\.(?:strictO|looseO|o)bject\(/
    const pages = sources.filter((path) => path.startsWith('renderer/') && !own.includes(path))
    expect(pages.filter((path) => shaping.test(read(path)))).toEqual([])
  })

  it('are what the routes answer with', () => {
    const routes = sources.filter((path) => path.startsWith('server/http/'))
    const ownAnswer = /\b[1-5]\d\d: z\s*\.(?!null|string|union)/
    expect(routes.filter((path) => ownAnswer.test(read(path)))).toEqual([])
  })
})

describe('the pure folders', () => {
  const pure = sources.filter(
    (path) => /^(playlist|ledger|station|contract)\//.test(path) && path.endsWith('.ts'),
  )

  it('import nothing but each other’s own files, zod, Temporal and, for hashes, node:crypto', () => {
    const allowed = new Set(['zod', 'temporal-polyfill', 'node:crypto'])
    const packages = pure.flatMap((path) =>
      [...read(path).matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => `${path}: ${name}`),
    )
    expect(packages.filter((line) => !allowed.has(line.split(': ')[1] ?? ''))).toEqual([])
  })

  it('take hashes from node:crypto in the ledger alone', () => {
    const hashing = pure.filter((path) => read(path).includes('node:crypto'))
    expect(hashing.every((path) => path.startsWith('ledger/'))).toBe(true)
  })

  it('give a browser no value of the ledger', () => {
    const contract = pure.filter((path) => path.startsWith('contract/'))
    expect(contract.filter((path) => /^import (?!type ).*'\.\.\/ledger\//m.test(read(path)))).toEqual([])
  })
})
