import { parseArgs, type ParseArgsConfig } from 'node:util'
import { resolve } from 'node:path'
import { defaultDataFolder } from '../data-folder.ts'

/** The command was not called as it wants to be. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** The usage text was asked for. */
export class HelpAsked extends Error {
  override readonly name = 'HelpAsked'
}

const common = { data: { type: 'string' }, help: { type: 'boolean' } } as const satisfies Options

/** Reads a command's words; throws `UsageError` with the usage text for any it does not know. */
export function readOptions<Own extends Options>(argv: string[], own: Own, usage: string) {
  if (argv.includes('--help')) throw new HelpAsked(usage)
  try {
    return parseArgs({ args: argv, options: { ...common, ...own }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

export const dataPath = (given: string | undefined): string =>
  given === undefined ? defaultDataFolder(process.platform, process.env) : resolve(given)

/** A port number; throws `UsageError` for anything else. */
export function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new UsageError(`端口不对：${text}。请给出 1 到 65535 之间的数。`)
  return port
}

/** `2026-11-22`; throws `UsageError` for anything else. */
export function dateWord(name: string, text: string | undefined): string {
  if (text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new UsageError(`请用 --${name} 给出日期，形如 2026-11-22。`)
}
