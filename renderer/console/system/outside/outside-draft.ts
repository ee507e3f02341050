import type { OutsideState } from '../../../../contract/outside.ts'

type Setting = OutsideState['setting']

/** What the form of the outside access holds. */
export interface OutsideDraft {
  port: number
  /** A network a line. */
  allow: string
}

export const draftOf = ({ port, allow }: Setting): OutsideDraft => ({ port, allow: allow.join('\n') })

export const settingOf = ({ port, allow }: OutsideDraft, enabled: boolean): Setting => ({
  enabled,
  port: Number(port),
  allow: allow.split(/[\s,，、]+/).filter((line) => line !== ''),
})

const fields = ['enabled', 'port', 'allow'] as const satisfies readonly (keyof Setting)[]

/** Where two settings differ. */
export const apartIn = (mine: Setting, theirs: Setting) =>
  fields
    .filter((field) => String(mine[field]) !== String(theirs[field]))
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }))
