import type { Showing } from '../../playlist/stage-protocol.ts'

/** The built-in slide, on a zone until it has been told what to show. */
export const slideShowing: Showing = {
  id: 'opening',
  itemId: null,
  title: '',
  sourceClass: null,
  publisher: null,
  address: null,
  holdMs: 60_000,
  volume: 0,
  content: { kind: 'filler' },
}
