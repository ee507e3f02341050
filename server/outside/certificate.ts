import 'reflect-metadata'
import { KeyObject, randomBytes, webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

/** In PEM. */
export interface Certificate {
  readonly certificate: string
  readonly key: string
}

/**
 * RFC 5280 4.1.2.5: a certificate without a well-defined end. A station's clock may start in 1970 or 2099, and
 * nobody comes to renew one that the station signed for itself.
 */
const [notBefore, notAfter] = [new Date(0), new Date(Date.UTC(9999, 11, 31, 23, 59, 59))]
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const serverUse = '1.3.6.1.5.5.7.3.1'

/** A certificate of the machine's own, for these names and addresses. */
export async function selfSigned(name: string, names: readonly string[]): Promise<Certificate> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const made = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }],
    keys,
    signingAlgorithm: algorithm,
    notBefore,
    notAfter,
    // Positive, and of 20 octets at most (RFC 5280 4.1.2.2).
    serialNumber: `01${randomBytes(15).toString('hex')}`,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new ExtendedKeyUsageExtension([serverUse]),
      new SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value })),
      ),
    ],
  })
  const key = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' })
  return { certificate: made.toString('pem'), key: String(key) }
}
