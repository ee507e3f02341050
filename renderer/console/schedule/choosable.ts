import { z } from 'zod'
import type { ItemId } from '../../../playlist/item.ts'
import { recordShape } from '../../../contract/items.ts'

/** Of the library's items what a list shows and what a rule asks of them. */
export const choosable = recordShape
  .pick({
    ...{ title: true, state: true, sourceClass: true, publisher: true, durationMs: true, mediaHash: true },
    ...{ themes: true, audiences: true, address: true, validFrom: true, validTo: true },
  })
  .extend({
    // Opaque here as there: the brand only keeps it from being taken for another string.
    id: z.string() as z.ZodType<string, string> as z.ZodType<ItemId, string>,
    kind: z.enum(['video', 'picture', 'document', 'article', 'panel']),
    installedOn: z.string().exactOptional(),
  })
export type Choosable = z.infer<typeof choosable>
export const choosables = z.object({ items: z.array(choosable) })
