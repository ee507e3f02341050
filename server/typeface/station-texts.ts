import type { StationProfile } from '../../station/profile.ts'
import type { SetText } from './missing-glyphs.ts'

/** What of a station's profile stands on the glass: on its band, and where an inspector looks. */
export const stationTexts = ({ name, place, responsible }: StationProfile): SetText[] => [
  { place: { zh: '站点名称', en: 'the station’s name' }, text: name },
  { place: { zh: '场所名称', en: 'the name of its place' }, text: place.name },
  ...(responsible ? [{ place: { zh: '责任人', en: 'who is responsible' }, text: responsible.name }] : []),
]
