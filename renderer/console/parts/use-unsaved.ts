import { onMounted, onUnmounted, shallowRef } from 'vue'
import { onBeforeRouteLeave, useRouter } from 'vue-router'

/** Keeps a page with unsaved changes from being left by mistake; `asked` while the person is to decide. */
export function useUnsaved(isChanged: () => boolean) {
  const router = useRouter()
  const asked = shallowRef<string | null>(null)
  let isFree = false
  onBeforeRouteLeave((to) => {
    if (isFree || !isChanged()) return true
    asked.value = to.fullPath
    return false
  })
  const warn = (event: BeforeUnloadEvent) => {
    if (!isFree && isChanged()) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onUnmounted(() => window.removeEventListener('beforeunload', warn))
  return {
    asked,
    stay: () => (asked.value = null),
    /** The changes are saved, or are to be lost. */
    free: () => (isFree = true),
    async leave(): Promise<void> {
      const to = asked.value
      isFree = true
      asked.value = null
      if (to !== null) await router.push(to)
      // Another form of the page may have asked in its turn, and the person stayed.
      isFree = false
    },
  }
}
