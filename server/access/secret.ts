import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** N = 2^15, r = 8, p = 1: 32 MiB and about 0.1 s on an old machine, OWASP's scrypt setting for small servers. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const keyBytes = 32
const derive = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt)

/** 192 random bits, written for a header or a cookie. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

/** Secrets of full entropy need no salt: their SHA-256 is what the database keeps. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Compares in a time that tells nothing about the secret. */
export const same = (given: string, secret: string): boolean =>
  timingSafeEqual(Buffer.from(secretHash(given)), Buffer.from(secretHash(secret)))

/** Without 0/O, 1/l/I: it is read off a screen and typed on a phone. 14 of 57 signs make 81 bits. */
const readable = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'

export function newPassword(): string {
  // 256 is no multiple of the alphabet: bytes beyond the last whole round are drawn again.
  const fair = 256 - (256 % readable.length)
  const signs = [...randomBytes(64)].filter((byte) => byte < fair).slice(0, 14)
  return signs.map((byte) => readable[byte % readable.length]).join('')
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, keyBytes, cost)
  return `scrypt$${salt.toString('base64')}$${key.toString('base64')}`
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, salt, key] = kept.split('$')
  if (salt === undefined || key === undefined) return false
  const expected = Buffer.from(key, 'base64')
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64'), keyBytes, cost), expected)
}
