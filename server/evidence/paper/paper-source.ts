import type { Seal } from '../../../ledger/seal.ts'
import { keyId } from '../../../ledger/suite.ts'
import { html, type Html } from './html.ts'

export interface PaperSource {
  readonly code: string
  /** The month's seals, oldest first. */
  readonly seals: readonly Seal[]
  /** `第 2 版`, or what else the figures are. */
  readonly version: string
  /** SHA-256 of the figures. */
  readonly sha256: string
  /** The station's public key, SPKI in base64. */
  readonly publicKey: string | null
}

/** 数据来源: where the figures come from, in words that a checker holds against the records. */
export function source({ code, seals, version, sha256, publicKey }: PaperSource): Html {
  const newest = seals.at(-1)
  return html`<table class="source listed">
    ${line('站点编码', code)} ${line('月报版本', version)} ${line('数据 SHA-256', mono(sha256))}
    ${line('每日封存', sealed(seals))}
    ${line('末次封存哈希', newest === undefined ? '无' : mono(newest.hash))}
    ${line('公钥指纹', publicKey === null ? '无' : mono(keyId(publicKey)))}
  </table>`
}

const mono = (text: string): Html => html`<code>${text}</code>`

const line = (name: string, value: string | Html): Html =>
  html`<tr>
    <th scope="row">${name}</th>
    <td>${value}</td>
  </tr>`

function sealed(seals: readonly Seal[]): string {
  const dates = new Set(seals.map(({ date }) => date))
  const sorted = [...dates].sort()
  if (sorted.length === 0) return '本月尚无封存'
  return `${sorted.length} 天（${sorted[0] ?? ''} 至 ${sorted.at(-1) ?? ''}），由站点私钥逐日签名`
}
