import { join } from 'node:path'
import { defineConfig } from 'vite'

const programFolder = join(import.meta.dirname, '..', '..')

/**
 * The two scripts that run inside Electron, with all they need in one file each: the window of a checkout's
 * controller, and the packaged program. Electron itself stays outside.
 */
export default defineConfig({
  root: programFolder,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: join(programFolder, 'build/window'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        entry: join(programFolder, 'main/shell/electron/window/entry.ts'),
        program: join(programFolder, 'main/package/program.ts'),
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
  logLevel: 'warn',
})
