import { computed, ref } from 'vue'
import type { Candidate } from './candidates.ts'

const longest = 24

/** What stands in the search line: text that is chosen, then letters that may still become characters. */
export function openTyping() {
  const chosen = ref('')
  const letters = ref('')
  const text = computed(() => chosen.value + letters.value)
  return {
    chosen,
    letters,
    text,
    press(key: string): void {
      if (text.value.length >= longest) return
      if (/^[a-z]$/.test(key)) letters.value += key
      else {
        chosen.value = text.value + key
        letters.value = ''
      }
    },
    choose({ text, letters: used }: Candidate): void {
      chosen.value += text
      letters.value = letters.value.slice(used)
    },
    rub(): void {
      if (letters.value !== '') letters.value = letters.value.slice(0, -1)
      else chosen.value = [...chosen.value].slice(0, -1).join('')
    },
    clear(): void {
      chosen.value = letters.value = ''
    },
  }
}

export type Typing = ReturnType<typeof openTyping>
