import '@fontsource-variable/noto-sans-sc/wght.css'
import './look/look.css'
import { createApp } from 'vue'
import { watchCorner } from '../screen/inspection/long-press.ts'
import { lockDown } from '../screen/lockdown.ts'
import Query from './Query.vue'
import { inspect, leave } from './parent-line.ts'
import { openCatalogue } from './catalogue.ts'

lockDown(window)
// A slow finger still means the button in that corner; only who stays the whole time means the inspection.
watchCorner(() => true, inspect, Infinity)

const key = new URLSearchParams(location.hash.slice(1)).get('key') ?? ''
try {
  const catalogue = await openCatalogue(key)
  createApp(Query, { catalogue }).mount('#query')
} catch (error) {
  // Never an error page before a visitor: the loop has the glass, and the log says why.
  reportError(error)
  leave()
}
