import { createI18n, useI18n } from 'vue-i18n'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type Language = 'zh' | 'en'
const keptAs = 'ezhan-console-language'

/** Chinese unless this browser's user chose otherwise. */
function keptLanguage(): Language {
  return localStorage.getItem(keptAs) === 'en' ? 'en' : 'zh'
}

const first = keptLanguage()
document.documentElement.lang = htmlLanguage(first)

export const words = createI18n({
  legacy: false,
  locale: first,
  fallbackLocale: 'zh',
  messages: { zh, en },
})

function htmlLanguage(language: Language) {
  return language === 'zh' ? 'zh-CN' : 'en'
}

/** The other language, from now on and at the next visit. */
export function useLanguage() {
  const { locale } = useI18n()
  return {
    language: () => locale.value as Language,
    change() {
      const chosen: Language = locale.value === 'zh' ? 'en' : 'zh'
      locale.value = chosen
      localStorage.setItem(keptAs, chosen)
      document.documentElement.lang = htmlLanguage(chosen)
    },
  }
}
