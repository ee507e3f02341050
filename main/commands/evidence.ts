import { AttachmentShelf } from '../../server/attachments/attachment-shelf.ts'
import { openDatabase } from '../../server/database/open.ts'
import { evidencePack } from '../../server/evidence/evidence-pack.ts'
import { monthAtItsEnd } from '../../server/evidence/pack-month.ts'
import { PictureShelf } from '../../server/evidence/picture-shelf.ts'
import { openSealStore } from '../../server/records/seal-store.ts'
import { writeWhole } from '../../server/records/write-whole.ts'
import { existingStation } from '../data-folder.ts'
import { dataPath, readOptions, UsageError } from './options.ts'
import { factSources, monthOption } from './station-month.ts'

const usage = `用法：ezhan evidence --month 2026-11 文件.zip [--data 目录]

  佐证材料包：月报、考核结果、更新清单、活动记录、每日封存和屏幕照片，附 SHA-256 校验表和核验说明。`

const options = { month: { type: 'string' } } as const

/** The month's evidence in one ZIP. */
export async function evidence(argv: string[]): Promise<number> {
  const { values, positionals } = readOptions(argv, options, usage, 'words')
  const [path, ...stray] = positionals
  if (path === undefined || stray.length > 0) throw new UsageError(usage)
  const month = monthOption(values.month)
  const folder = existingStation(dataPath(values.data))
  const database = openDatabase(folder.databasePath)
  try {
    const sources = factSources(database)
    const of = {
      ...sources,
      seals: openSealStore(database),
      pictures: new PictureShelf(folder.path),
      attachments: new AttachmentShelf(folder.path),
    }
    writeWhole(path, await evidencePack(of, monthAtItsEnd(sources, month)))
    return 0
  } finally {
    database.close()
  }
}
