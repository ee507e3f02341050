import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { writeDay } from '../../ledger/ledger-file.ts'
import { keyId } from '../../ledger/suite.ts'
import type { StationProfile } from '../../station/profile.ts'
import { assessmentShape } from '../../contract/assessment.ts'
import type { Month } from '../assessment/month.ts'
import { returnCsv, returnXlsx } from '../assessment/return-table.ts'
import type { AttachmentShelf } from '../attachments/attachment-shelf.ts'
import type { ActStore } from '../records/act-store.ts'
import { fileChunks } from '../records/file-chunks.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { SealStore } from '../records/seal-store.ts'
import { areGone, sealedDay, sealFileName, sealRun } from '../records/sealed-day.ts'
import { csvOf } from '../records/spreadsheet.ts'
import { returnPaper } from './paper/return-paper.ts'
import { closedReturns } from './return-versions.ts'
import { activityPhotos } from './activity-photos.ts'
import { activityTable, renewalTable } from './pack-tables.ts'
import { packWords } from './pack-words.ts'
import type { PictureShelf } from './picture-shelf.ts'
import { ensureFits, timeless, zipOf, type ZipEntry } from './zip-file.ts'

export interface EvidenceSources {
  readonly profile: StationProfile
  readonly ledger: Pick<LedgerStore, 'after' | 'begins'>
  readonly acts: Pick<ActStore, 'list'>
  readonly seals: Pick<SealStore, 'list'>
  readonly pictures: Pick<PictureShelf, 'list'>
  readonly attachments: Pick<AttachmentShelf, 'find'>
}

export const checkName = '校验.txt'

/** 佐证材料包: a month's evidence as one ZIP, chunk by chunk. Same records, same bytes. */
export async function evidencePack(of: EvidenceSources, month: Month): Promise<Generator<Uint8Array>> {
  ensureRoom(of, month)
  const workbook = timeless(await returnXlsx(month.monthReturn))
  return zipOf(checked(entriesOf(of, month, workbook)))
}

/** Of what is not deflated: told before the first byte is on its way, for a download cannot take one back. */
function ensureRoom(of: EvidenceSources, { facts }: Month): void {
  const files = [...of.pictures.list(rangeOf(facts.month)), ...activityPhotos(facts, of.attachments)]
  ensureFits(
    files.length,
    files.reduce((sum, { path }) => sum + statSync(path).size, 0),
  )
}

/** Dates are compared as text: no month has a day after its 31st. */
const rangeOf = (month: string) => ({ from: `${month}-01`, to: `${month}-31` })

function* entriesOf(of: EvidenceSources, month: Month, workbook: Uint8Array): Generator<ZipEntry> {
  const { facts, assessment, monthReturn } = month
  const range = rangeOf(facts.month)
  const seals = sealRun(of.seals, range)
  const pictures = of.pictures.list(range)
  const photos = activityPhotos(facts, of.attachments)
  const newest = seals.at(-1)
  const subject = {
    station: of.profile,
    month: facts.month,
    sealedDates: seals.map(({ date }) => date),
    goneDates: seals.filter((seal) => areGone(seal, of.ledger)).map(({ date }) => date),
    picturedDates: pictures.map(({ date }) => date),
    photoCount: photos.length,
    keyId: newest === undefined ? null : keyId(newest.publicKey),
  }
  yield text('说明.txt', packWords(subject))
  yield { name: '月报表.xlsx', chunks: [workbook] }
  yield text('月报表.csv', returnCsv(monthReturn))
  yield text(
    '月报表（打印）.html',
    returnPaper({ station: of.profile, month, seals, versions: closedReturns(of.acts) }),
  )
  yield text('考核结果.json', `${JSON.stringify(assessmentShape.parse(assessment), null, 2)}\n`)
  yield text('更新清单.csv', csvOf(renewalTable(facts)))
  yield text('活动记录.csv', csvOf(activityTable(facts)))
  for (const seal of seals)
    yield { name: `封存/${sealFileName(of.seals, seal)}`, chunks: encoded(writeDay(sealedDay(seal, of))) }
  for (const { date, path } of pictures)
    yield { name: `屏幕照片/${date}.jpg`, chunks: fileChunks(path), stored: true }
  for (const { name, path } of photos) yield { name, chunks: fileChunks(path), stored: true }
}

/** The entries as they come, and after them the list of their SHA-256, as `sha256sum -c` reads it. */
function* checked(entries: Iterable<ZipEntry>): Generator<ZipEntry> {
  const lines: string[] = []
  for (const entry of entries) {
    const hash = createHash('sha256')
    yield { ...entry, chunks: heard(entry.chunks, (chunk) => hash.update(chunk)) }
    lines.push(`${hash.digest('hex')}  ${entry.name}\n`)
  }
  yield text(checkName, lines.join(''))
}

function* heard<T>(chunks: Iterable<T>, hear: (chunk: T) => void): Generator<T> {
  for (const chunk of chunks) {
    hear(chunk)
    yield chunk
  }
}

const text = (name: string, words: string): ZipEntry => ({ name, chunks: [Buffer.from(words)] })

function* encoded(lines: Iterable<string>): Generator<Uint8Array> {
  for (const line of lines) yield Buffer.from(line)
}
