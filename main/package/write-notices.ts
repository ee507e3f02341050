import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noticesOf, shippedPackages } from './notices.ts'

const root = join(import.meta.dirname, '../..')
writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), noticesOf(shippedPackages(root)))
