import { stillTaken, type Still } from './surface/still.ts'

/** Hands the stills that clips take on to the library. */
export function keepStills(key: string, body: HTMLElement): void {
  body.addEventListener(stillTaken, (event) => {
    const { url, picture } = (event as CustomEvent<Still>).detail
    const hash = url.slice(url.lastIndexOf('/') + 1)
    const headers = { 'x-stage-key': key, 'content-type': picture.type }
    // Refused or torn: the next showing of the film takes another.
    fetch(`/screen-api/posters/${hash}`, { method: 'POST', headers, body: picture }).catch(() => undefined)
  })
}
