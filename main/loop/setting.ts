/** What every showing of this station carries. */
export interface Setting {
  /** Names this run of the controller in the ids of its showings. */
  readonly run: string
  readonly brand: string
  readonly stationName: string
  readonly zone: string
  readonly screen: string
  readonly place: string
  readonly shell: string
}
