import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const folder = (path: string) =>
  decodeURIComponent(new URL(path, import.meta.url).pathname.replace(/^\/(?=[A-Za-z]:)/, ''))

/** The technician's pages: a bundle of their own, so that nothing of them weighs on the stage. */
export default defineConfig({
  root: folder('.'),
  base: '/console/',
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
  },
  build: {
    outDir: folder('../dist/console'),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      output: {
        // Zod and what it is told of the page's policy: one chunk, run before any in which a shape is made.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|no-eval\.ts$/ }] },
      },
    },
  },
  logLevel: 'warn',
})
