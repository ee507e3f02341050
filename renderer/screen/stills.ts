import { stillTaken, type Still } from './surface/still.ts'

/** Hands a still on to the library; whether it was kept. Refused or torn, the next showing of the film takes another. */
export async function sendStill(key: string, { url, picture }: Still): Promise<boolean> {
  const hash = url.slice(url.lastIndexOf('/') + 1)
  const headers = { 'x-stage-key': key, 'content-type': picture.type }
  const asked = { method: 'POST', headers, body: picture }
  const answer = await fetch(`/screen-api/posters/${hash}`, asked).catch(() => null)
  return answer?.ok ?? false
}

/** Hands the stills that clips take on to the library. */
export function keepStills(key: string, body: HTMLElement): void {
  body.addEventListener(stillTaken, (event) => void sendStill(key, (event as CustomEvent<Still>).detail))
}
