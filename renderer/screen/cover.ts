const attribute = 'data-covered'

/** Told on the document when the glass is covered or free again. */
export const coverChange = 'coverchange'

/** A visitor's query lies over the whole glass: what plays beneath is seen by nobody. */
export const isCovered = (): boolean => document.documentElement.hasAttribute(attribute)

/** Nothing beneath is heard while it is covered; it plays on, so that the loop is back at once. */
export function cover(covered: boolean): void {
  if (covered === isCovered()) return
  document.documentElement.toggleAttribute(attribute, covered)
  for (const video of document.querySelectorAll('video')) quieten(video)
  if (covered) document.addEventListener('play', quietenPlayed, true)
  else document.removeEventListener('play', quietenPlayed, true)
  document.dispatchEvent(new Event(coverChange))
}

/** A clip's volume is its showing's; muting is all that changes. */
function quieten(video: HTMLVideoElement): void {
  video.muted = isCovered() || video.volume === 0
}

function quietenPlayed({ target }: Event): void {
  if (target instanceof HTMLVideoElement) quieten(target)
}
