import { holdingOf } from '../../station/attested/standing-entries.ts'
import type { StationFacts } from '../../station/facts/station-facts.ts'
import type { AttachmentShelf } from '../attachments/attachment-shelf.ts'

/** The photos of the month's activities that are kept here, by date; a hash without its file stays in the table alone. */
export function activityPhotos(
  { attested, month }: StationFacts,
  attachments: Pick<AttachmentShelf, 'find'>,
): { readonly name: string; readonly path: string }[] {
  const photos = holdingOf(attested, 'activity')
    .filter(({ date }) => date.startsWith(`${month}-`))
    .flatMap(({ date, photoHash = '' }) => {
      const path = attachments.find(photoHash)
      return path === null ? [] : [{ name: `活动照片/${date}-${photoHash.slice(0, 12)}.jpg`, path }]
    })
    .toSorted((a, b) => Number(a.name > b.name) - Number(a.name < b.name))
  // One photo may stand by two entries of a day.
  return photos.filter(({ name }, at) => photos[at - 1]?.name !== name)
}
