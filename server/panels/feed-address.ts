import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { ProblemError } from '../problem/problem.ts'

/** Addresses that stand for this machine or for a network that the public does not reach (RFC 1918, 4193, 6598, 3927). */
const inside = new BlockList()
for (const [net, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['0.0.0.0', 8],
] as const)
  inside.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(net, prefix, 'ipv6')

const wrong = (reason: string) => new ProblemError('feed-address', { reason })

/** An address as a person typed it: http or https, without a name and password in it. */
export function readAddress(text: string): URL {
  const url = URL.parse(text.trim())
  if (url === null) throw wrong('不是完整的地址')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw wrong('只支持 http 和 https')
  if (url.username !== '' || url.password !== '') throw wrong('地址里不能写用户名和密码')
  return url
}

/** Where a redirect leads to. */
export function follow(from: URL, location: string): URL {
  const url = URL.parse(location, from.href)
  if (url === null) throw wrong('对方转到了不完整的地址')
  return readAddress(url.href)
}

/** Whether a name leads into a private network or to this machine; a name that leads nowhere does not. */
export async function isInside({ hostname }: URL): Promise<boolean> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const found = isIP(host) === 0 ? await lookup(host, { all: true }).catch(() => []) : [{ address: host }]
  return found.some(({ address }) => inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'))
}
