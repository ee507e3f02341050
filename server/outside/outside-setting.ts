import { BlockList, isIP } from 'node:net'
import { outsideSettingShape, type OutsideSetting } from '../../contract/outside.ts'

const { allow } = outsideSettingShape.shape

/** Whose networks are networks. */
export const outsideSetting = outsideSettingShape.extend({
  allow: allow.refine((words) => words.every((word) => partsOf(word) !== null), {
    message: '请填写地址或网段，例如 192.168.1.0/24',
  }),
})

/** RFC 1918 and RFC 4193: an office's own network, and nothing of the internet. */
export const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fd00::/8']

/** Off until somebody at the machine switches it on. */
export const usualOutside: OutsideSetting = { enabled: false, port: 8791, allow: [...privateRanges] }

function partsOf(word: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | null {
  const [address = '', length, ...more] = word.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return null
  const most = version === 4 ? 32 : 128
  const bits = length === undefined ? most : /^\d{1,3}$/.test(length) ? Number(length) : NaN
  return bits >= 0 && bits <= most ? { address, bits, family: version === 4 ? 'ipv4' : 'ipv6' } : null
}

/** Tells whether an address may come in. An IPv4 address that arrives in IPv6 clothes is still IPv4. */
export function admission(allow: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const word of allow) {
    const parts = partsOf(word)
    if (parts !== null) list.addSubnet(parts.address, parts.bits, parts.family)
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
    const version = isIP(plain)
    return version !== 0 && list.check(plain, version === 4 ? 'ipv4' : 'ipv6')
  }
}
