import { usePhrases } from '../words/use-phrases.ts'

/** A figure of a duty with its unit: seconds are read as hours and minutes. */
export function useFigure() {
  const phrases = usePhrases()
  return {
    figure: (value: number | null, unit: string): string => {
      if (value === null) return '—'
      if (unit === '秒') return phrases.duration(value)
      const written = Number.isInteger(value) ? String(value) : value.toFixed(1)
      return unit === '%' ? `${written}%` : `${written} ${phrases.listed('assessment.units', unit)}`
    },
  }
}
