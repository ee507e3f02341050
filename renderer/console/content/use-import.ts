import { shallowRef, type Ref } from 'vue'
import { importStandingShape, importWord } from '../../../contract/imports.ts'
import { nothing, type Station } from '../api/station.ts'
import { afterSilence, afterStanding, afterWord, type ImportState } from './import-state.ts'

/** Sets an import off, and follows it: also one that someone else set off. */
export function useImport(station: Station, onGlass: Readonly<Ref<boolean>>, onEnd: () => void) {
  const state = shallowRef<ImportState>({ at: 'rest' })
  return {
    state,
    async begin(path: string): Promise<void> {
      await station.post('/library/import', { path, onGlass: onGlass.value }, nothing)
      // A small folder may be done before the answer is here.
      if (state.value.at === 'rest') state.value = { at: 'running', step: null }
    },
    async step(step: 'pause' | 'resume' | 'cancel'): Promise<void> {
      await station.post('/library/import/steps', { step }, nothing)
    },
    clear: () => (state.value = { at: 'rest' }),
    hear(word: unknown): void {
      const parsed = importWord.safeParse(word)
      if (!parsed.success) return
      state.value = afterWord(parsed.data)
      if (parsed.data.done) onEnd()
    },
    /** After the line was away an end may have been missed: the station is asked. */
    async resumeHearing(): Promise<void> {
      const asked = await station.get('/library/import', importStandingShape).catch(() => null)
      state.value = asked?.import ? afterStanding(asked.import) : afterSilence(state.value)
    },
  }
}

export type ImportView = ReturnType<typeof useImport>
