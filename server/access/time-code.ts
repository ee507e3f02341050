import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every authenticator app takes it: SHA-1, six digits, thirty seconds. */
const periodSeconds = 30
/** A phone's clock may be a step off either way (RFC 6238 §5.2). */
const driftSteps = 1
/** 160 bits, the length that RFC 4226 §4 recommends. */
const secretBytes = 20

const codesOf = (secret: string, label = '') =>
  new TOTP({
    issuer: '科普中国e站',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  })

/** A new secret, in Base32. */
export const newCodeSecret = (): string => new Secret({ size: secretBytes }).base32

/** The address that an authenticator app reads from a QR code. */
export const codeAddress = (secret: string, name: string): string => codesOf(secret, name).toString()

/** The step of time that the code belongs to; null where it belongs to none near `nowMs`. */
export function codeStep(secret: string, code: string, nowMs: number): number | null {
  const delta = codesOf(secret).validate({ token: code, timestamp: nowMs, window: driftSteps })
  return delta === null ? null : Math.floor(nowMs / 1000 / periodSeconds) + delta
}
