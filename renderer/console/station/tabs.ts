/** 站点: its pages stand side by side under one line of tabs. */
export const stationTabs = [
  'station',
  'station-entries',
  'station-activities',
  'station-lifecycle',
  'station-commissioning',
] as const
