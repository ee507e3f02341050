import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../../contract/role.ts'
import { contentRoutes } from '../content/routes.ts'
import { feedRoutes } from '../feeds/routes.ts'
import { scheduleRoutes } from '../schedule/routes.ts'
import { panelRoutes } from '../panels/routes.ts'
import { stationRoutes } from '../station/routes.ts'
import { systemRoutes } from '../system/routes.ts'
import { takeoverRoutes } from '../takeover/routes.ts'

/** A part of the console with a place in its bar. */
export interface Section {
  readonly name:
    'today' | 'content' | 'schedule' | 'takeover' | 'panels' | 'feeds' | 'station' | 'assessment' | 'system'
  /** The least role that finds it in the bar. */
  readonly least: Role
  /** Stands in a phone's bar, where there is room for four; the others are found under 更多. */
  readonly atHand: boolean
  readonly routes: readonly RouteRecordRaw[]
}

/** In the order of the bar. The first page of each comes under its own name; pages are fetched when they are turned to. */
export const sections: readonly Section[] = [
  {
    name: 'today',
    least: 'viewer',
    atHand: true,
    routes: [{ path: '/today', name: 'today', component: () => import('../today/TodayPage.vue') }],
  },
  {
    name: 'content',
    least: 'technician',
    atHand: true,
    routes: contentRoutes,
  },
  { name: 'schedule', least: 'technician', atHand: true, routes: scheduleRoutes },
  { name: 'takeover', least: 'technician', atHand: true, routes: takeoverRoutes },
  { name: 'panels', least: 'technician', atHand: false, routes: panelRoutes },
  { name: 'feeds', least: 'technician', atHand: false, routes: feedRoutes },
  { name: 'station', least: 'technician', atHand: false, routes: stationRoutes },
  {
    name: 'assessment',
    least: 'viewer',
    atHand: false,
    routes: [
      {
        path: '/assessment',
        name: 'assessment',
        component: () => import('../assessment/AssessmentPage.vue'),
      },
      {
        path: '/assessment/:date',
        name: 'assessment-day',
        component: () => import('../assessment/DayPage.vue'),
      },
    ],
  },
  { name: 'system', least: 'viewer', atHand: false, routes: systemRoutes },
]
