import { hostname, networkInterfaces } from 'node:os'

/** This machine's IPv4 addresses on its networks, in the system's order; not its own loopback. */
export function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
}

/** Every name by which a browser may ask for this machine. IPv6 is written without its brackets. */
export function ownNames(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  const name = hostname().toLowerCase()
  return ['localhost', name, `${name}.local`, ...all.map(({ address }) => address.toLowerCase())]
}
