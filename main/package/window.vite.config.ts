import { join } from 'node:path'
import { defineConfig } from 'vite'

const programFolder = join(import.meta.dirname, '..', '..')

/** The script that runs inside Electron, with all it needs in one file; Electron itself stays outside. */
export default defineConfig({
  root: programFolder,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: join(programFolder, 'main/shell/electron/window/entry.ts'),
    outDir: join(programFolder, 'build/window'),
    target: 'node24',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
  },
  logLevel: 'warn',
})
