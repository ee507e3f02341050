import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '../../ledger/canonical.ts'
import { sha256 } from '../../ledger/link.ts'
import { isSigned, publicKeyOf, signText, suiteOf, suites } from '../../ledger/suite.ts'
import { checkResult } from './check.ts'

export const certificateFormat = 'ezhan-commissioning-1'

const line = z.string().max(200)

/** 开通证书: what a station was found to be on the day it went into use, with the station's name to it. */
const drawn = z.object({
  format: z.literal(certificateFormat),
  station: z.object({
    code: line,
    name: line,
    screenId: line,
    place: z.object({ kind: line, name: line }),
    networkMode: line,
    responsible: z.object({ name: line, telephone: line }).nullable(),
    /** `工作日 09:00–18:00`, a line each. */
    openingHours: z.array(line),
  }),
  startedAt: line,
  finishedAt: line,
  by: z.object({ role: line, name: line }),
  shell: line,
  version: line,
  checks: z.array(checkResult),
  suite: z.enum(suites),
  publicKey: z.string().max(400),
})
export const certificateShape = drawn.extend({ hash: line, signature: z.string().max(400) })
export type DrawnCertificate = Omit<z.infer<typeof drawn>, 'format' | 'suite' | 'publicKey'>
export type Certificate = z.infer<typeof certificateShape>

/** The bytes that are hashed and signed: all of it but the hash and the signature, as a seal is written. */
const textOf = (of: z.infer<typeof drawn>): string => canonical(drawn.parse(of))

export function signCertificate(of: DrawnCertificate, key: KeyObject): Certificate {
  const publicKey = publicKeyOf(key)
  const suite = suiteOf(publicKey) ?? 'ed25519-sha256'
  const whole = { ...of, format: certificateFormat, suite, publicKey } as const
  const text = textOf(whole)
  return { ...whole, hash: sha256(text), signature: signText(suite, text, key) }
}

/** What is wrong with a certificate by itself; null when it is as the station signed it. */
export function certificateFlaw(certificate: Certificate): 'hash' | 'signature' | null {
  const text = textOf(certificate)
  if (certificate.hash !== sha256(text)) return 'hash'
  const { suite, publicKey, signature } = certificate
  return isSigned(suite, text, publicKey, signature) ? null : 'signature'
}
