import { z } from 'zod'

const written = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?$/

/**
 * Epoch ms of `2026-11-22T09:00:00+08:00`; GB/T 35965.1 writes a space for the T, and without an offset it is
 * Beijing's time.
 */
export const alertInstant = z
  .string()
  .trim()
  .transform((text, context) => {
    const [, date, time, offset = '+08:00'] = written.exec(text) ?? []
    const ms = Date.parse(`${date}T${time}${offset.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`)
    if (Number.isNaN(ms)) context.addIssue({ code: 'custom', message: '时间无法识别' })
    return ms
  })
