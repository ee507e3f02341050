import type { RouteRecordRaw } from 'vue-router'

export const panelRoutes: readonly RouteRecordRaw[] = [
  { path: '/panels', name: 'panels', component: () => import('./PanelsPage.vue') },
  { path: '/panels/new', name: 'panel-forms', component: () => import('./FormsPage.vue') },
  { path: '/panels/new/:form', name: 'panel-new', component: () => import('./PanelPage.vue') },
  { path: '/panels/:id', name: 'panel-one', component: () => import('./PanelPage.vue') },
]
