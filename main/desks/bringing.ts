import { join } from 'node:path'
import type { Door } from '../../server/http/door.ts'
import type { Bulletin } from '../../server/http/controller.ts'
import { uploadsPath } from '../../server/http/routes/uploads.ts'
import { openPlaces } from '../../server/places/place-desk.ts'
import { openUploadDesk } from '../../server/uploads/upload-desk.ts'
import type { DataFolder } from '../data-folder.ts'

export interface BringingParts {
  readonly folder: DataFolder
  readonly bulletin: Bulletin
}

export type Bringing = Pick<Door, 'uploads' | 'places'>

/** The ways by which content comes: over the network, from a stick, from the station's inbox. */
export function openBringing({ folder, bulletin }: BringingParts): Bringing {
  const { platform } = process
  return {
    uploads: openUploadDesk({ folder: folder.path, address: uploadsPath }),
    places: openPlaces({ inbox: join(folder.path, '收件'), platform }, (places) =>
      bulletin.announce({ event: 'places', data: { places } }),
    ),
  }
}
