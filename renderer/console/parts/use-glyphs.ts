import { computed, ref, shallowRef, watch, type WatchSource } from 'vue'
import { glyphsShape, type GlyphSubject } from '../../../contract/glyphs.ts'
import type { Problem } from '../../../contract/problem.ts'
import { Refused } from '../api/station.ts'
import { useSession } from '../session/use-session.ts'

/**
 * What of something the screen cannot draw, and whether this person lets it go so.
 *
 * @param seen changes whenever its words may have changed
 */
export function useGlyphs(of: GlyphSubject, id: () => string, seen: WatchSource) {
  const { station } = useSession()
  const warning = shallowRef<Problem | null>(null)
  const accepted = ref(false)
  async function look(): Promise<void> {
    accepted.value = false
    try {
      const told = await station.get(`/glyphs/${of}/${encodeURIComponent(id())}`, glyphsShape)
      warning.value = told.problem
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      // The release itself is refused with the same sentence.
      warning.value = null
    }
  }
  watch([seen, id], () => void look(), { immediate: true })
  return { warning, accepted, isHeld: computed(() => warning.value !== null && !accepted.value) }
}
