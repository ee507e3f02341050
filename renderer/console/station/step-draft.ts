export interface StepDraft {
  reason: string
  asked: string
  document: string
  deadline: string
  placeKind: string
  placeName: string
  /** A line each, `项目：数值`. */
  figures: string
  /** A line each. */
  evidence: string
}

export const emptyStep = (): StepDraft => ({
  reason: '',
  asked: '',
  document: '',
  deadline: '',
  placeKind: '',
  placeName: '',
  figures: '',
  evidence: '',
})

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** `近三个月日均科普时长：0.6 小时`, with either colon. */
function figure(line: string) {
  const at = line.search(/[：:]/)
  if (at < 0) return { title: line, value: '—' }
  return { title: line.slice(0, at).trim(), value: line.slice(at + 1).trim() || '—' }
}

interface KeptPhoto {
  readonly file: { readonly name: string }
  readonly hash: string | null
}

/** `现场.jpg sha256:…`: a line of evidence holds 200 characters, and the hash takes 72 of them. */
const photoLine = ({ file, hash }: KeptPhoto) =>
  hash === null ? [] : [`${file.name.trim().slice(0, 100) || 'photo'} sha256:${hash}`]

/** What a line of evidence names, and the photo that the station keeps of it. */
export function evidenceOf(line: string): { words: string; photo: string | null } {
  const [, words, photo] = /^(.*) sha256:([0-9a-f]{64})$/.exec(line) ?? []
  return photo === undefined || words === undefined ? { words: line, photo: null } : { words, photo }
}

/** The step as the station takes it: what was left empty is not sent, so that the station says what is missing. */
export function stepBody(step: string, draft: StepDraft, photos: readonly KeptPhoto[]): object {
  const said = (name: keyof StepDraft) => (draft[name].trim() === '' ? {} : { [name]: draft[name].trim() })
  const evidence = [...lines(draft.evidence), ...photos.flatMap(photoLine)]
  const figures = lines(draft.figures).map(figure)
  const place = { kind: draft.placeKind.trim(), name: draft.placeName.trim() }
  return {
    step,
    ...said('reason'),
    ...said('asked'),
    ...said('document'),
    ...said('deadline'),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(figures.length === 0 ? {} : { figures }),
    ...(place.name === '' ? {} : { newPlace: place }),
  }
}
