/** The few printing inks that every sheet and film of the sample content shares. */
export const ink = {
  paper: '#F7EEDB',
  shade: '#EADBBD',
  night: '#16263C',
  dusk: '#24405C',
  red: '#D4432A',
  orange: '#EE8434',
  yellow: '#F6C244',
  jade: '#1F7A6C',
  leaf: '#6FAE52',
  moss: '#3F7F45',
  sky: '#A5D6DD',
  blue: '#2C6E9F',
  pink: '#F3B79E',
  skin: '#F4CBA6',
  wood: '#A9683C',
  bark: '#6E4127',
  white: '#FFFCF4',
} as const

/** Halftone dots and fine lines: they stand for shadow and rain, as on a screen print. */
export function patterns(): string {
  const dots = (id: string, colour: string, gap: number, radius: number): string =>
    `<pattern id="${id}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(32)">` +
    `<circle cx="${gap / 2}" cy="${gap / 2}" r="${radius}" fill="${colour}"/></pattern>`
  return `<defs>${dots('dots-night', ink.night, 14, 3.2)}${dots('dots-white', ink.white, 16, 2.8)}${dots('dots-red', ink.red, 13, 3.4)}
    ${dots('dots-shade', ink.shade, 14, 4)}${dots('dots-moss', ink.moss, 15, 3.6)}${dots('dots-blue', ink.blue, 15, 3.4)}
    <pattern id="rain" width="220" height="320" patternUnits="userSpaceOnUse" patternTransform="rotate(14)">
      <path d="M40 20v74M150 180v64" stroke="${ink.sky}" stroke-width="5" stroke-linecap="round" opacity=".5"/></pattern></defs>`
}

export type Point = readonly [x: number, y: number]

/** Two decimals are finer than any pixel here and keep the markup small. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
