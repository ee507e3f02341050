import { commandNames, commands, isCommand } from './commands/commands.ts'
import { explain } from './commands/explain.ts'
import { version } from './version.ts'

/** Runs one command; its exit code is 0 done, 1 refused or not met, 2 wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = argv
  if (name === '--version' || name === '-v') return say(version, 0)
  if (name === 'help' || name === '--help' || name === '-h') return say(usage(), 0)
  if (!isCommand(name)) return say(`没有 ${name} 这个命令。\n\n${usage()}`, 2)
  const run = await commands[name].load()
  return run(rest)
}

function say(text: string, code: number): number {
  const stream = code === 0 ? process.stdout : process.stderr
  stream.write(`${text}\n`)
  return code
}

function usage(): string {
  const lines = commandNames.map((name) => `  ${name.padEnd(8)} ${commands[name].summary}`)
  return [
    '用法：ezhan 命令 [选项]',
    '',
    ...lines,
    '',
    '每个命令都可加 --data 目录；加 --help 看该命令的说明。',
  ].join('\n')
}

process.exitCode = await main(process.argv.slice(2)).catch(explain)
