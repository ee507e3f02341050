import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openTokens } from '../../server/access/tokens.ts'
import { openDatabase } from '../../server/database/open.ts'
import { aFolder, ezhan, nowhere, removeFolders } from './ezhan.ts'

afterAll(removeFolders)

const data = join(aFolder(), 'data')
function known(secret: string) {
  const database = openDatabase(join(data, 'station.db'))
  const token = openTokens(database).find(secret)
  database.close()
  return token
}

describe('ezhan token', () => {
  it('create prints only the token, so that a script can take it; revoke ends it', async () => {
    const made = await ezhan('token', 'create', '--role', 'county', '--name', '县平台', '--data', data)
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toMatch(/^[\w-]{32}\n$/)
    const secret = made.out.trim()
    const token = known(secret)
    expect(token).toMatchObject({ name: '县平台', role: 'county', revokedAt: null })
    const id = token?.id ?? ''
    expect((await ezhan('token', 'list', '--data', data)).out).toBe(`${id}  county      县平台\n`)
    expect(await ezhan('token', 'revoke', id, '--data', data)).toEqual({ code: 0, out: '', err: '' })
    expect(known(secret)).toBeNull()
    expect((await ezhan('token', 'list', '--data', data)).out).toContain('县平台（已吊销）')
    const again = await ezhan('token', 'revoke', id, '--data', data)
    expect([again.code, again.err]).toEqual([1, '没有这个有效的令牌。请用 ezhan token list 查看。\n'])
  })

  it('list and revoke say that there is no station, and make none', async () => {
    const missing = nowhere()
    for (const words of [['list'], ['revoke', 'x']]) {
      const { code, err } = await ezhan('token', ...words, '--data', missing)
      expect([code, existsSync(missing)]).toEqual([1, false])
      expect(err).toContain('还没有站点')
    }
  })
})
