/** For tools that read only .ts; vue-tsc reads the .vue files themselves. */
declare module '*.vue' {
  import type { Component } from 'vue'
  const component: Component
  export default component
}
