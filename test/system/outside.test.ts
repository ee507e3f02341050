import { describe, expect, it } from 'vitest'
import { X509Certificate } from 'node:crypto'
import { selfSigned } from '../../server/outside/certificate.ts'
import { admission, outsideSetting, privateRanges } from '../../server/outside/outside-setting.ts'

describe('the list of who may come in', () => {
  const usual = admission(privateRanges)
  it.each([
    ['192.168.1.20', true],
    ['::ffff:10.1.2.3', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['8.8.8.8', false],
    ['127.0.0.1', false],
    ['fd12::1', true],
    ['2001:db8::1', false],
    ['', false],
  ])('%s: %s', (address, isIn) => {
    expect(usual(address)).toBe(isIn)
  })

  it('takes one address by itself', () => {
    const one = admission(['192.168.1.20'])
    expect([one('192.168.1.20'), one('192.168.1.21')]).toEqual([true, false])
  })

  it.each(['192.168.1.0/33', '300.1.1.1', 'anyone', '10.0.0.0/8/8', '10.0.0.0/-1'])('refuses %s', (word) => {
    expect(outsideSetting.safeParse({ enabled: true, port: 8791, allow: [word] }).success).toBe(false)
  })
})

describe('the station’s own certificate', () => {
  it('is for its names and addresses, holds whatever the clock says, and signs for itself', async () => {
    const { certificate, key } = await selfSigned('ezhan', ['localhost', '192.168.1.20'])
    const read = new X509Certificate(certificate)
    expect(read.subjectAltName).toBe('DNS:localhost, IP Address:192.168.1.20')
    expect([read.validFrom, read.validTo]).toEqual(['Jan  1 00:00:00 1970 GMT', 'Dec 31 23:59:59 9999 GMT'])
    expect(read.verify(read.publicKey)).toBe(true)
    expect(key).toMatch(/^-----BEGIN PRIVATE KEY-----/)
  })
})
