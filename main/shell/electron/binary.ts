import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Electron's program, or null where only its package is there. Told from the files its installer leaves:
 * requiring the package instead would start a download.
 */
export function findElectron(packageFolder: string): string | null {
  try {
    const path = readFileSync(join(packageFolder, 'path.txt'), 'utf8')
    readFileSync(join(packageFolder, 'dist', 'version'))
    const program = join(packageFolder, 'dist', path)
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}
