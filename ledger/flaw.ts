/** What can be wrong with a link, each with the sentence that a verifier prints. */
export const flaws = {
  number: { zh: '编号不连续', en: 'its number does not follow the one before' },
  link: { zh: '没有接在前一条之后', en: 'it does not follow the record before it' },
  hash: { zh: '内容与哈希不符，记录被改动过', en: 'its content does not match its hash' },
  missing: { zh: '缺少记录', en: 'a record is missing' },
  surplus: { zh: '多出了封存之外的记录', en: 'there is a record that the seal does not cover' },
  coverage: { zh: '封存的起止与前一日接不上', en: 'the seal does not begin where the last one ended' },
  head: { zh: '封存的末条哈希与记录不符', en: 'the seal ends at another record' },
  totals: { zh: '封存的合计与逐条相加不符', en: 'the sealed totals are not the sum of the records' },
  signature: { zh: '签名无效', en: 'the signature is not valid' },
  suite: { zh: '本机不支持该签名算法，无法核验', en: 'this machine cannot check this kind of signature' },
  key: {
    zh: '换了签名密钥，且原密钥没有事先声明',
    en: 'another key signed, which the former did not announce',
  },
  fork: {
    zh: '同一编号另有一份不同的封存，站点恢复过旧备份，或有人另造了一份',
    en: 'another seal bears the same number: the station was restored, or somebody made another',
  },
  station: { zh: '属于另一个站点', en: 'it belongs to another station' },
  receipt: { zh: '与县级回执登记的封存不符', en: 'it is not the seal that the county gave a receipt for' },
  citation: { zh: '补记所引用的原记录不符', en: 'it replaces a record that it may not, or not in full' },
  balance: { zh: '计入与扣除之和不等于实际经过时间', en: 'credited and excluded do not make up elapsed' },
  unreadable: { zh: '文件中有一行读不出来', en: 'a line of the file cannot be read' },
} as const

export type Flaw = keyof typeof flaws

/** The first broken link: `where` is `segment 1234`, `act 5`, `seal 2026-11-03` or `seal 2026-11-03 line 7`. */
export interface Break {
  readonly sound: false
  readonly where: string
  readonly what: Flaw
  readonly expected: string
  readonly found: string
}

export const broken = (
  where: string,
  what: Flaw,
  expected: string | number,
  found: string | number,
): Break => ({ sound: false, where, what, expected: `${expected}`, found: `${found}` })
