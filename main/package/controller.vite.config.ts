import { join } from 'node:path'
import { defineConfig } from 'vite'
import { sourcePlaces } from './source-places.ts'
import { bundledPackages } from './bundled-packages.ts'
import { workerEntries } from './worker-entries.ts'

const programFolder = join(import.meta.dirname, '..', '..')
const bundleFolder = join(programFolder, 'build/controller')

/**
 * The controller as JavaScript: Electron's Node is built without type stripping. The npm packages stay outside,
 * for some of them carry native or WebAssembly parts; but for those whose files the builder does not pack.
 */
export default defineConfig({
  root: programFolder,
  publicDir: false,
  ssr: { noExternal: [...bundledPackages] },
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
        ...workerEntries(programFolder),
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
  logLevel: 'warn',
})
