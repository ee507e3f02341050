import { dirname, relative, sep } from 'node:path'
import type { Plugin } from 'vite'

const ownPlace = /\bimport\.meta\.dirname\b/g
const workerPlace = /new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g

/**
 * In a bundle every module has the bundle's place. This gives each its own folder back, so that what it reads
 * beside itself (migrations, sample content, pages) is found where it stands in the source tree.
 */
export function sourcePlaces(programFolder: string, bundleFolder: string): Plugin {
  return {
    name: 'source-places',
    enforce: 'pre',
    transform(code, id) {
      const isOurs = id.startsWith(programFolder) && !id.includes('node_modules') && id.endsWith('.ts')
      if (!isOurs || !code.includes('import.meta.')) return null
      const folder = relative(bundleFolder, dirname(id)).split(sep).join('/')
      const place = `process.getBuiltinModule('node:path').join(import.meta.dirname, '${folder}')`
      // A worker is an entry of its own, beside the bundle and under the same name.
      return code.replaceAll(ownPlace, place).replaceAll(workerPlace, "new URL('./$1.mjs', import.meta.url)")
    },
  }
}
