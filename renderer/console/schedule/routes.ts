import type { RouteRecordRaw } from 'vue-router'

/** One section over all pages of playlists and schedule, so that a draft is the same on each of them. */
export const scheduleRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/schedule',
    component: () => import('./ScheduleSection.vue'),
    children: [
      { path: '', name: 'schedule', component: () => import('./week/WeekPage.vue') },
      { path: 'calendar', name: 'schedule-calendar', component: () => import('./calendar/CalendarPage.vue') },
      { path: 'trial', name: 'schedule-trial', component: () => import('./trial/TrialPage.vue') },
      { path: 'preview', name: 'schedule-preview', component: () => import('./preview/PreviewPage.vue') },
      {
        path: 'playlists',
        name: 'schedule-playlists',
        component: () => import('./playlists/PlaylistsPage.vue'),
      },
      {
        path: 'playlists/:id',
        name: 'schedule-playlist',
        component: () => import('./playlists/PlaylistPage.vue'),
      },
      {
        path: 'revisions',
        name: 'schedule-revisions',
        component: () => import('./revisions/RevisionsPage.vue'),
      },
    ],
  },
]
