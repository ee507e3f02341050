import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { machineFacts } from './machine.ts'
import type { Section, Table } from './section.ts'

const path = join(import.meta.dirname, 'results.md')

/** How a run went that a section tells of. */
export interface Occasion {
  readonly name: string
  readonly date: string
  readonly loadBefore: string
  readonly loadAfter: string
}

const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

function tableText({ columns, rows }: Table): string {
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

function sectionText({ title, how, tables, promises }: Section, occasion: Occasion): string {
  const { name, date, loadBefore, loadAfter } = occasion
  return [
    `## ${title}`,
    how.join('\n\n'),
    ...tables.map(tableText),
    promises.map(({ words, held }) => `- ${held ? 'held' : '**not held**'}: ${words}`).join('\n'),
    `Run \`npm run bench -- ${name}\` on ${date}; load average ${loadBefore} before and ${loadAfter} after (it counts the measurement itself; well above the number of cores means that other work took time away).\n\nMachine: ${machineFacts()}.`,
  ].join('\n\n')
}

const head = `# Results

Written by \`npm run bench\`; do not edit. \`npm run bench -- NAME…\` measures the named parts anew (glass, cue-gap, start, import, upload, api, query, totals, killed, endurance, loop, walk) and leaves the other sections as they are. Ratios and differences within one run travel to other machines, absolute times do not.`

/** Puts a section into bench/results.md, in the place of an older one of the same title. */
export function keep(section: Section, occasion: Occasion): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8').split(/\n(?=## )/).slice(1) : []
  const text = sectionText(section, occasion)
  const isSame = (one: string) => one.startsWith(`## ${section.title}\n`)
  const after = before.some(isSame) ? before.map((one) => (isSame(one) ? text : one)) : [...before, text]
  writeFileSync(path, `${[head, ...after].map((one) => one.trim()).join('\n\n')}\n`)
}
