import { join } from 'node:path'
import { defineConfig } from 'vite'
import { sourcePlaces } from './source-places.ts'

const programFolder = join(import.meta.dirname, '..', '..')
const bundleFolder = join(programFolder, 'build/controller')

/**
 * The controller as JavaScript: Electron's Node is built without type stripping. The npm packages stay outside,
 * for some of them carry native or WebAssembly parts.
 */
export default defineConfig({
  root: programFolder,
  publicDir: false,
  plugins: [sourcePlaces(programFolder, bundleFolder)],
  build: {
    ssr: true,
    outDir: bundleFolder,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        ezhan: join(programFolder, 'main/ezhan.ts'),
        'document-worker': join(programFolder, 'server/library/document-worker.ts'),
        'backup-worker': join(programFolder, 'server/database/backup-worker.ts'),
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
  logLevel: 'warn',
})
