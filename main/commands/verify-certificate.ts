import { existsSync, readFileSync } from 'node:fs'
import { keyId } from '../../ledger/suite.ts'
import {
  certificateFlaw,
  certificateShape,
  type Certificate,
} from '../../server/commissioning/certificate.ts'

/** A certificate with a remark for every one of a thousand videos is smaller. */
const longestFile = 1024 * 1024

/** The commissioning certificate in a file; null where it is not one. */
export function readCertificate(path: string): Certificate | null {
  if (!path.endsWith('.json') || !existsSync(path)) return null
  try {
    return certificateShape.parse(JSON.parse(readFileSync(path, 'utf8').slice(0, longestFile)))
  } catch {
    return null
  }
}

/** Whether it is as the station signed it, and by the key that is given, where one is. */
export function judgeCertificate(certificate: Certificate, key: string | null) {
  const { station, finishedAt, publicKey } = certificate
  const flaw = certificateFlaw(certificate) ?? (key !== null && key !== publicKey ? 'other-key' : null)
  const words =
    flaw === null
      ? `开通证书属实：${station.name}（${station.code}），${finishedAt.slice(0, 10)} 开通，公钥指纹 ${keyId(publicKey)}`
      : '开通证书不属实：内容与签名对不上，或不是这个公钥所属的站点。'
  return { sound: flaw === null, flaw, words }
}
