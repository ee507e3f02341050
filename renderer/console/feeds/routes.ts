import type { RouteRecordRaw } from 'vue-router'

export const feedRoutes: readonly RouteRecordRaw[] = [
  { path: '/feeds', name: 'feeds', component: () => import('./FeedsPage.vue') },
]
