import { roles, roleShape } from '../../contract/role.ts'
import { openTokens } from '../../server/access/tokens.ts'
import { openDatabase } from '../../server/database/open.ts'
import { dataFolder, existingStation } from '../data-folder.ts'
import { dataPath, readOptions, UsageError } from './options.ts'

const usage = `用法：ezhan token create --role 身份 --name 名称 [--data 目录]
      ezhan token list [--data 目录]
      ezhan token revoke ID [--data 目录]

  身份：${roles.join('、')}`

const options = { role: { type: 'string' }, name: { type: 'string' } } as const

/** Tokens for scripts: `create` prints only the token, so that a script can take it. */
export async function token(argv: string[]): Promise<number> {
  const { values, positionals } = readOptions(argv, options, usage, 'words')
  const act = actOf(positionals, values)
  const path = dataPath(values.data)
  // Only `create` may come before the first start: nothing can be listed or revoked where nothing is.
  const folder = positionals[0] === 'create' ? dataFolder(path) : existingStation(path)
  const database = openDatabase(folder.databasePath)
  try {
    return act(openTokens(database))
  } finally {
    database.close()
  }
}

/** What is asked for; wrong usage is told before any folder is touched. */
function actOf([verb, id, ...more]: string[], values: Values): (tokens: Tokens) => number {
  if (verb === 'create' && id === undefined) return creation(values)
  if (verb === 'list' && id === undefined) return list
  if (verb === 'revoke' && id !== undefined && more.length === 0) return (tokens) => revoke(tokens, id)
  throw new UsageError(usage)
}

interface Values {
  readonly role?: string
  readonly name?: string
}

type Tokens = ReturnType<typeof openTokens>

function creation({ role, name = '' }: Values): (tokens: Tokens) => number {
  const known = roleShape.safeParse(role)
  const called = name.trim()
  if (!known.success || called === '') throw new UsageError(usage)
  return (tokens) => {
    const { secret } = tokens.create(called.slice(0, 100), known.data, Date.now())
    process.stdout.write(`${secret}\n`)
    return 0
  }
}

function list(tokens: Tokens): number {
  for (const { id, name, role, revokedAt } of tokens.list()) {
    process.stdout.write(`${id}  ${role.padEnd(10)}  ${name}${revokedAt === null ? '' : '（已吊销）'}\n`)
  }
  return 0
}

function revoke(tokens: Tokens, id: string): number {
  if (tokens.revoke(id, Date.now())) return 0
  process.stderr.write('没有这个有效的令牌。请用 ezhan token list 查看。\n')
  return 1
}
