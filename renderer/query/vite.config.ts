import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const folder = (path: string) =>
  decodeURIComponent(new URL(path, import.meta.url).pathname.replace(/^\/(?=[A-Za-z]:)/, ''))

/** The visitors' pages: a bundle of their own, fetched when somebody touches the glass. */
export default defineConfig({
  root: folder('.'),
  base: '/screen/query/',
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: false },
  build: {
    outDir: folder('../dist/query'),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  logLevel: 'warn',
})
