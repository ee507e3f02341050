import { parseArgs, type ParseArgsConfig } from 'node:util'
import { resolve } from 'node:path'
import { localDate } from '../../playlist/calendar.ts'
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

/** What `parseArgs` objects to, in the words of the person who typed it. */
const objections: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: '没有这个选项',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: '多出的参数',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: '选项的值不对',
}

/**
 * Reads a command's words; throws `UsageError` with the usage text for any it does not know.
 * @param takes whether the command takes words that are no options
 */
export function readOptions<Own extends Options>(
  argv: string[],
  own: Own,
  usage: string,
  takes: 'options' | 'words' = 'options',
) {
  if (argv.includes('--help')) throw new HelpAsked(usage)
  const allowPositionals = takes === 'words'
  try {
    return parseArgs({ args: argv, options: { ...common, ...own }, allowPositionals, strict: true })
  } catch (error) {
    throw new UsageError(`${objection(error)}\n\n${usage}`)
  }
}

function objection(error: unknown): string {
  if (!(error instanceof TypeError && 'code' in error)) throw error
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  return `${objections[String(error.code)] ?? error.message}：${word}`
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
  if (localDate.safeParse(text).success && text !== undefined) return text
  throw new UsageError(`请用 --${name} 给出日期，形如 2026-11-22。`)
}
