import type { SourceClass } from '../../playlist/source-class.ts'

/**
 * The flat colour of each source class, as its chip stands on the band: an instrument before the glass can read
 * the class from it. Apart from each other by more than 80 in RGB, so that a camera or a lossy capture still can.
 */
export const sourceColours: Readonly<Record<SourceClass, string>> = {
  science: '#2f9bea',
  'local-science': '#3cbf86',
  government: '#c8323c',
  convenience: '#f2c230',
  'public-interest': '#b06ad8',
  emergency: '#ff7a00',
  other: '#93a09c',
}

/** The chip of what has no source class: the house's own slide. */
export const houseColour = '#d9b56a'
