import { roles, roleShape } from '../../server/access/role.ts'
import { openTokens } from '../../server/access/tokens.ts'
import { openDatabase } from '../../server/database/open.ts'
import { dataFolder } from '../data-folder.ts'
import { dataPath, readOptions, UsageError } from './options.ts'

const usage = `用法：ezhan token create --role 身份 --name 名称 [--data 目录]
      ezhan token list [--data 目录]
      ezhan token revoke ID [--data 目录]

  身份：${roles.join('、')}`

const options = { role: { type: 'string' }, name: { type: 'string' } } as const

/** Tokens for scripts: `create` prints only the token, so that a script can take it. */
export async function token(argv: string[]): Promise<number> {
  const { values, positionals } = readOptions(argv, options, usage)
  const [verb, id] = positionals
  const database = openDatabase(dataFolder(dataPath(values.data)).databasePath)
  try {
    const tokens = openTokens(database)
    if (verb === 'create') return create(tokens, values)
    if (verb === 'list') return list(tokens)
    if (verb === 'revoke' && id !== undefined) return revoke(tokens, id)
    throw new UsageError(usage)
  } finally {
    database.close()
  }
}

type Tokens = ReturnType<typeof openTokens>

function create(tokens: Tokens, { role, name }: { role?: string; name?: string }): number {
  const known = roleShape.safeParse(role)
  if (!known.success || name === undefined || name.trim() === '') throw new UsageError(usage)
  const { secret } = tokens.create(name.trim().slice(0, 100), known.data, Date.now())
  process.stdout.write(`${secret}\n`)
  return 0
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
