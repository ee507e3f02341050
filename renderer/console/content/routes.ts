import type { RouteRecordRaw } from 'vue-router'

/** 内容: the library, one item, and what waits for review. */
export const contentRoutes: readonly RouteRecordRaw[] = [
  { path: '/content', name: 'content', component: () => import('./ContentPage.vue') },
  { path: '/content/review', name: 'review', component: () => import('./items/ReviewPage.vue') },
  { path: '/content/items/:id', name: 'item', component: () => import('./items/ItemPage.vue') },
]
