import { z } from 'zod'

/** In the order in which a person goes through them. */
export const checkNames = ['clock', 'disk', 'media', 'glyphs', 'gestures', 'panel', 'sound', 'touch'] as const
export type CheckName = (typeof checkNames)[number]

/** What a person is asked, and what stands on the glass meanwhile. */
export const askedChecks = [
  { name: 'panel', trial: 'picture' },
  { name: 'sound', trial: 'tone' },
  { name: 'touch', trial: 'touch' },
] as const
export type Asked = (typeof askedChecks)[number]

export const commissioning = z.object({
  commissionedAt: z.string().nullable(),
  run: z
    .object({
      running: z.boolean(),
      results: z.array(
        z.object({
          name: z.enum(checkNames),
          outcome: z.enum(['passed', 'noted', 'failed', 'absent']),
          proof: z.enum(['measured', 'attested', 'inspected']),
          words: z.string(),
          details: z.array(z.string()),
        }),
      ),
    })
    .nullable(),
})
export type Commissioning = z.infer<typeof commissioning>
export type Result = NonNullable<Commissioning['run']>['results'][number]
