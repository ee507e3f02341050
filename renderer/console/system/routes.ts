import type { RouteRecordRaw } from 'vue-router'

/** 系统: its menu, and the pages below. */
export const systemRoutes: readonly RouteRecordRaw[] = [
  { path: '/system', name: 'system', component: () => import('./SystemPage.vue') },
  {
    path: '/system/account',
    name: 'system-account',
    component: () => import('./account/AccountPage.vue'),
  },
  { path: '/system/people', name: 'system-people', component: () => import('./people/PeoplePage.vue') },
  { path: '/system/audit', name: 'system-audit', component: () => import('./audit/AuditPage.vue') },
  {
    path: '/system/backups',
    name: 'system-backups',
    component: () => import('./backups/BackupsPage.vue'),
  },
  {
    path: '/system/outside',
    name: 'system-outside',
    component: () => import('./outside/OutsidePage.vue'),
  },
  {
    path: '/system/machine',
    name: 'system-machine',
    component: () => import('./machine/MachinePage.vue'),
  },
  { path: '/system/times', name: 'system-times', component: () => import('./machine/TimesPage.vue') },
  { path: '/system/about', name: 'system-about', component: () => import('./machine/AboutPage.vue') },
]
