import { z } from 'zod'
import { localDate } from '../playlist/calendar.ts'
import { sourceClasses } from '../playlist/source-class.ts'
import { panelBody, panelForms } from './panel-body.ts'
import { panelSource } from './panel-source.ts'

/** A panel as a person enters it. */
const draftFields = z.object({
  title: z.string().trim().min(1).max(60),
  form: z.enum(panelForms),
  /** Emergency messages have their own way; 科普中国 is never made at the station. */
  sourceClass: z.enum(sourceClasses).exclude(['science', 'emergency']),
  /** 发布单位, the label on the glass. */
  publisher: z.string().trim().min(1).max(60),
  /** Last day, inclusive; left out, what is usual for the form. */
  expiresOn: localDate.optional(),
  source: panelSource,
  /** Null where an address fills it. */
  body: panelBody.nullable(),
})

export const panelDraft = draftFields.superRefine(({ form, source, body }, context) => {
  if (source.from === 'feed' ? body !== null : body?.form !== form)
    context.addIssue({ code: 'custom', message: '栏目内容与所选的形式或来源不符' })
})

/** An edition as it is kept: its last day always decided. */
export const panelEdition = draftFields.extend({ expiresOn: localDate })

export type PanelDraft = z.infer<typeof panelDraft>
export type PanelEdition = z.infer<typeof panelEdition>
