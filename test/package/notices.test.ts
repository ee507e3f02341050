import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedPackages } from '../../main/package/notices.ts'

const root = resolve(import.meta.dirname, '../..')

describe('the third-party notices', () => {
  it('name every package that ships, in its version', () => {
    const notices = readFileSync(resolve(root, 'THIRD-PARTY-NOTICES.md'), 'utf8')
    const missing = shippedPackages(root).filter(
      ({ name, version }) => !notices.includes(`| ${name} | ${version} |`),
    )
    expect(missing.map(({ name, version }) => `${name} ${version}`)).toEqual([])
  })
})
