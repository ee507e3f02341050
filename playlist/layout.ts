import { z } from 'zod'
import { givenId } from './playlist.ts'

/**
 * How the field above the band is divided. `full`: one item fills it. `divided`: a main zone and a side zone, beside
 * it on a landscape glass and below it on a portrait one, each with a playlist of its own.
 */
export const layout = z.discriminatedUnion('form', [
  z.object({ form: z.literal('full'), ticker: z.boolean() }),
  z.object({
    form: z.literal('divided'),
    /** Whether a line of the released notices runs above the band. */
    ticker: z.boolean(),
    sidePlaylistId: givenId,
    /** The side zone's part of the field's width, or on a portrait glass of its height. */
    sideShare: z.number().min(0.2).max(0.5),
  }),
])

export const fullLayout: Layout = { form: 'full', ticker: false }

export type Layout = z.infer<typeof layout>
