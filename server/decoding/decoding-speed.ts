import { z } from 'zod'
import type { FilmDemand } from '../library/film-demand.ts'

const framesASecond = z.number().positive()

/** How many frames a second this machine decodes with this browser, at best of its trials. */
export const decodingSpeed = z.object({
  machine: z.string(),
  browser: z.string(),
  /** 1280×720. */
  hd: framesASecond,
  /** 1920×1080. */
  fullHd: framesASecond,
  trials: z.number().int().positive(),
  atMs: z.number().int(),
})
export type DecodingSpeed = z.infer<typeof decodingSpeed>

const hdPixels = 1280 * 720
const fullHdPixels = 1920 * 1080
/** Sizes a little over 720 lines, such as 1366×768, are of its kind. */
const hdRoom = 1.2

/**
 * Whether a film is more than the machine decodes, were it to do nothing else. Painting takes its part too: what lies just
 * below the line may still drop frames, and is then judged by those. Other codecs are no cheaper than the clip's H.264.
 */
export function isBeyond({ hd, fullHd }: DecodingSpeed, film: FilmDemand): boolean {
  const pixels = film.width * film.height
  const most = pixels <= hdPixels * hdRoom ? hd * hdPixels : fullHd * fullHdPixels
  return pixels * film.framesPerSecond > most
}

/** For people, as one figure after the other. */
export const speedWords = ({ hd, fullHd }: DecodingSpeed) => ({
  zh: `本机每秒可解码 1080p 约 ${Math.round(fullHd)} 帧、720p 约 ${Math.round(hd)} 帧`,
  en: `decodes about ${Math.round(fullHd)} frames of 1080p or ${Math.round(hd)} of 720p a second`,
})
