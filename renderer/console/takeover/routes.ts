import type { RouteRecordRaw } from 'vue-router'

export const takeoverRoutes: readonly RouteRecordRaw[] = [
  { path: '/takeover', name: 'takeover', component: () => import('./TakeoverPage.vue') },
  { path: '/takeover/new', name: 'takeover-new', component: () => import('./TakeoverFormPage.vue') },
  { path: '/takeover/alert', name: 'takeover-alert', component: () => import('./AlertPage.vue') },
  { path: '/takeover/:id', name: 'takeover-one', component: () => import('./TakeoverSheetPage.vue') },
  { path: '/takeover/:id/edit', name: 'takeover-edit', component: () => import('./TakeoverFormPage.vue') },
]
