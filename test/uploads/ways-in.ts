import { join } from 'node:path'
import type { ImportDesk } from '../../server/library/import-desk.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { openPlaces } from '../../server/places/place-desk.ts'
import { openUploadDesk } from '../../server/uploads/upload-desk.ts'

const idle = () => {
  throw new ProblemError('import-idle')
}

/** No import: it never begins, and none is under way. */
const noImports: ImportDesk = {
  now: () => null,
  begin: () => undefined,
  pause: idle,
  resume: idle,
  cancel: idle,
}

/** The ways by which content comes to a door in a test: real uploads, an inbox, and nothing plugged in. */
export function waysIn(folder: string) {
  const files = { mounts: join(folder, 'no-mounts'), block: join(folder, 'no-block') }
  return {
    imports: noImports,
    uploads: openUploadDesk({ folder, address: '/api/v1/uploads', reserveBytes: 0 }),
    places: openPlaces({ inbox: join(folder, '收件'), platform: 'linux', files }, () => undefined),
  }
}
