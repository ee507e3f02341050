import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})

/** Development packages whose code is built into the pages, and so ships. */
const bundledIntoPages = ['vue', 'element-plus', 'vue-i18n']

/** The machine's own Node is fetched beside the program, not shipped in it. */
const isNodeItself = (name: string) => /^node-(linux|win)-/.test(name)

export interface Shipped {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly text: string | null
}

/** Every package whose code ships, from the lockfile, sorted by name. */
export function shippedPackages(root: string): Shipped[] {
  const { packages } = lockShape.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const names = new Set(Object.keys(packages).filter((path) => path !== '' && packages[path]?.dev !== true))
  const follow = (name: string) => {
    const path = `node_modules/${name}`
    if (names.has(path) || !packages[path]) return
    names.add(path)
    Object.keys(packages[path].dependencies ?? {}).forEach(follow)
  }
  for (const name of bundledIntoPages) {
    follow(name)
    Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}).forEach(follow)
  }
  return [...names]
    .map((path) => ({ path, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) }))
    .filter(({ name }) => !isNodeItself(name))
    .map(({ path, name }) => ({
      name,
      version: packages[path]?.version ?? '',
      license: packages[path]?.license ?? '',
      text: licenceText(join(root, path)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function licenceText(folder: string): string | null {
  if (!existsSync(folder)) return null
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name))
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
}

/** The notices as one document: a table of packages, then each licence text once, with those it covers. */
export function noticesOf(packages: readonly Shipped[]): string {
  const byText = new Map<string, string[]>()
  for (const { name, text } of packages)
    if (text !== null) byText.set(text, [...(byText.get(text) ?? []), name])
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`)
  const texts = [...byText].map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``)
  return [
    '# Third-party notices',
    '',
    'What ships with the program besides its own code. Made by `node main/launch.cjs --node main/package/write-notices.ts`.',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...rows,
    '',
    ...texts,
    '',
  ].join('\n')
}
