import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const manifest = z.object({ version: z.string() })

export const programFolder = join(import.meta.dirname, '..')

export const version = manifest.parse(
  JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')),
).version

/** No true clock can read less: this edition was not made before. Moves with every release. */
export const madeAtMs = Date.UTC(2026, 10, 1)
