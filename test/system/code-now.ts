import { Secret, TOTP } from 'otpauth'

/** What an authenticator shows for a secret, so many steps of thirty seconds from now. */
export const codeNow = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })
