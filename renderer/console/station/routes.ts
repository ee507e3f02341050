import type { RouteRecordRaw } from 'vue-router'

export const stationRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/station',
    component: () => import('./StationFrame.vue'),
    children: [
      { path: '', name: 'station', component: () => import('./ProfilePage.vue') },
      { path: 'entries', name: 'station-entries', component: () => import('./EntriesPage.vue') },
      { path: 'activities', name: 'station-activities', component: () => import('./ActivitiesPage.vue') },
      { path: 'lifecycle', name: 'station-lifecycle', component: () => import('./LifecyclePage.vue') },
      {
        path: 'commissioning',
        name: 'station-commissioning',
        component: () => import('./commissioning/CommissioningPage.vue'),
      },
    ],
  },
]
