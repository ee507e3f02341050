import type { z } from 'zod'
import { refusedShape } from '../../../../contract/problem.ts'
import { Refused } from '../../api/station.ts'
import { photoShape } from '../../../../contract/attestations.ts'

/** The same line as the station's own: a larger one need not be sent to be refused. */
const mostBytes = 10 * 1024 * 1024

const lost = () => new Refused({ code: 'unreachable', message: '', next: '' })

/** Sends a photo, telling the part that has gone, 0 to 1. Throws `Refused` as every request of the console does. */
export function sendPhoto(
  photo: File,
  { csrf, language }: { readonly csrf: string; readonly language: string },
  gone: (share: number) => void,
): Promise<z.infer<typeof photoShape>> {
  const { promise, resolve, reject } = Promise.withResolvers<z.infer<typeof photoShape>>()
  // Only this older way of asking tells how much has gone.
  const request = new XMLHttpRequest()
  request.open('POST', '/api/v1/attachments')
  request.setRequestHeader('content-type', photo.type === 'image/png' ? 'image/png' : 'image/jpeg')
  request.setRequestHeader('x-csrf-token', csrf)
  request.setRequestHeader('accept-language', language)
  request.upload.onprogress = ({ loaded, total }) => gone(total > 0 ? Math.min(1, loaded / total) : 0)
  request.onerror = () => reject(lost())
  request.onload = () => {
    const body = parsed(request.responseText)
    const kept = photoShape.safeParse(body)
    if (kept.success) return resolve(kept.data)
    const refused = refusedShape.safeParse(body)
    return reject(refused.success ? new Refused(refused.data) : lost())
  }
  // What is too large is refused by the station in its own words; a glance at the first bytes is enough for that.
  request.send(photo.size > mostBytes ? photo.slice(0, mostBytes + 1) : photo)
  return promise
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
