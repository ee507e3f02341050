export type Language = 'zh' | 'en'

/** Picks of two wordings the one that is asked for: the Chinese one is what papers and the chain keep. */
export type Say = (zh: string, en: string) => string

export const say: Readonly<Record<Language, Say>> = {
  zh: (zh) => zh,
  en: (_zh, en) => en,
}
