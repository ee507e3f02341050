import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { publicKeyOf } from '../../ledger/suite.ts'
import { run } from '../station/a-station.ts'
import { aStationKey, anInspection } from './an-inspection.ts'

const folder = mkdtempSync(join(tmpdir(), 'ezhan-inspect-'))
function aFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('ezhan inspect verify', () => {
  it('says what the code says, in words, by any of the forms in which a key is kept', async () => {
    const pem = createPublicKey(aStationKey).export({ type: 'spki', format: 'pem' }).toString()
    const identity = JSON.stringify({ code: '4415210001', publicKey: publicKeyOf(aStationKey) })
    for (const key of [aFile('key.pem', pem), aFile('identity.json', identity)]) {
      const { code, output } = await run('inspect', 'verify', anInspection.code, '--key', key)
      expect(code).toBe(0)
      expect(output).toContain('签名属实')
      expect(output).toContain('达标 19 天，应播 22 天')
    }
  })

  it('without a key says whose key to compare with', async () => {
    const { code, output } = await run('inspect', 'verify', anInspection.code)
    expect([code, output.includes(anInspection.keyId)]).toEqual([0, true])
  })

  it('refuses what was changed, and another station’s', async () => {
    const changed = await run('inspect', 'verify', anInspection.code.replace('19/22', '22/22'))
    expect([changed.code, changed.output]).toEqual([1, '不属实：文字与签名对不上，被改动过。\n'])
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' })
    const foreign = await run(
      'inspect',
      'verify',
      anInspection.code,
      '--key',
      aFile('other.pem', other.toString()),
    )
    expect([foreign.code, foreign.output]).toEqual([1, '不属实：签名的不是这个公钥所属的站点。\n'])
  })

  it('called otherwise says how to call it', async () => {
    expect((await run('inspect', 'verify')).code).toBe(2)
    expect((await run('inspect', 'verify', anInspection.code, '--key', aFile('none.txt', '没有'))).code).toBe(
      2,
    )
    expect((await run('inspect', 'verify', anInspection.code, '--key', join(folder, 'gone'))).code).toBe(1)
  })
})
