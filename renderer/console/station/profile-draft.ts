import type { Profile } from './shapes.ts'

/** What a form of the profile holds; empty text for what is not told. */
export interface ProfileDraft {
  code: string
  name: string
  placeKind: string
  placeName: string
  responsible: string
  telephone: string
  networkMode: Profile['networkMode']
  demonstration: boolean
}

export const draftOf = (profile: Profile): ProfileDraft => ({
  code: profile.code,
  name: profile.name,
  placeKind: profile.place.kind,
  placeName: profile.place.name,
  responsible: profile.responsible?.name ?? '',
  telephone: profile.responsible?.telephone ?? '',
  networkMode: profile.networkMode,
  demonstration: profile.demonstration,
})

/** The profile with what the form says; the screen's code follows the station's. */
export function profileOf(draft: ProfileDraft, before: Profile): Profile {
  const { code } = draft
  const name = draft.responsible.trim()
  const telephone = draft.telephone.trim()
  return {
    ...before,
    code,
    name: draft.name.trim(),
    place: { kind: draft.placeKind.trim(), name: draft.placeName.trim() },
    screenId: code === before.code ? before.screenId : `${code}${before.screenId.slice(10)}`,
    responsible: name === '' ? null : { name, telephone },
    networkMode: draft.networkMode,
    demonstration: draft.demonstration,
  }
}

export const draftFields = [
  'code',
  'name',
  'placeKind',
  'placeName',
  'responsible',
  'telephone',
  'networkMode',
  'demonstration',
] as const satisfies readonly (keyof ProfileDraft)[]

/** What somebody else has changed meanwhile, beside what stands in the form. */
export const differences = (mine: ProfileDraft, theirs: ProfileDraft) =>
  draftFields
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => ({ field, mine: String(mine[field]), theirs: String(theirs[field]) }))

/** What is wrong with the form before it is sent. */
export function draftFault({ code, responsible, telephone }: ProfileDraft): 'code' | 'telephone' | null {
  if (!/^\d{10}$/.test(code)) return 'code'
  return responsible.trim() !== '' && telephone.trim().length < 3 ? 'telephone' : null
}
