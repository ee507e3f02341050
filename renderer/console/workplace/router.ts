import { createRouter, createWebHashHistory } from 'vue-router'
import { sections } from './sections.ts'

/** The page stands behind the hash: the station serves one file, and going back in the browser goes back a page. */
export const openRouter = () =>
  createRouter({
    history: createWebHashHistory(),
    routes: [
      ...sections.flatMap(({ routes }) => routes),
      { path: '/more', name: 'more', component: () => import('./MorePage.vue') },
      { path: '/:elsewhere(.*)*', redirect: '/today' },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
