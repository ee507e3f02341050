import { usePhrases } from '../words/use-phrases.ts'

/** A figure of a duty with its unit: seconds are read as hours and minutes. */
export function useFigure() {
  const { duration, listed } = usePhrases()
  return {
    figure: (value: number | null, unit: string): string => {
      if (value === null) return '—'
      if (unit === '秒') return duration(value)
      const written = Number.isInteger(value) ? String(value) : value.toFixed(1)
      return unit === '%' ? `${written}%` : `${written} ${listed('assessment.units', unit)}`
    },
  }
}
