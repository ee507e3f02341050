/** Line drawings on a field of 48: round strokes of 3, one idea each. */
export const strokes = {
  guide: ['M14 6h14l8 8v28H14z', 'M28 6v8h8', 'M19 22h12', 'M19 28h12', 'M19 34h7'],
  contact: ['M15 7l6 9-4 5c2 5 5 8 10 10l5-4 9 6c0 5-4 9-9 8C18 38 8 27 7 15c0-5 4-8 8-8z'],
  timetable: ['M10 10h28v25H10z', 'M10 24h28', 'M24 10v14', 'M15 35v5', 'M33 35v5', 'M16 30h2', 'M30 30h2'],
  notice: ['M8 20v9h7l17 9V11L15 20z', 'M38 19c3 3 3 8 0 11', 'M15 29l3 11h5l-3-10'],
  event: [
    'M8 12h32v28H8z',
    'M8 20h32',
    'M16 7v9',
    'M32 7v9',
    'M24 25l2 4 4 .5-3 3 1 4.500-4-2-4 2 1-4.500-3-3 4-.5z',
  ],
  table: ['M8 11h32v27H8z', 'M8 20h32', 'M8 29h32', 'M19 11v27'],
  film: ['M7 11h34v26H7z', 'M20 18l11 6-11 6z'],
  picture: ['M7 9h34v30H7z', 'M7 33l10-10 9 9 6-6 9 8', 'M32 15a3 3 0 1 0 .1 0z'],
  emergency: ['M24 6l19 34H5z', 'M24 19v10', 'M24 34v.5'],
  search: ['M21 8a13 13 0 1 0 .1 0z', 'M31 31l10 10'],
  back: ['M40 24H9', 'M21 11L8 24l13 13'],
  home: ['M6 23L24 8l18 15', 'M11 20v20h26V20', 'M20 40V28h8v12'],
  elder: ['M6 38L16 11l10 27', 'M10 30h12', 'M30 38l6-16 6 16', 'M32 33h8'],
  end: ['M11 11l26 26', 'M37 11L11 37'],
  up: ['M10 30l14-14 14 14'],
  down: ['M10 18l14 14 14-14'],
  left: ['M30 10L16 24l14 14'],
  right: ['M18 10l14 14-14 14'],
  play: ['M16 9l22 15-22 15z'],
  pause: ['M17 10v28', 'M31 10v28'],
  again: ['M38 24a14 14 0 1 1-5-11', 'M34 5v9h-9'],
  article: ['M10 8h28v32H10z', 'M16 16h16', 'M16 23h16', 'M16 30h10'],
} as const

export type PictogramName = keyof typeof strokes
