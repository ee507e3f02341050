import type { PackageManifest } from '../../server/packages/package-manifest.ts'
import type { PackageIndex } from '../../server/packages/signed-index.ts'

/** The vectors of docs/package-format.md. */
export const goldenFile = Buffer.from('名称,电话\n供水,96500\n')

export const goldenManifest: PackageManifest = {
  format: 'ezpkg/1',
  id: 'golden-000001',
  publisher: '汕尾市科协',
  created: '2026-11-22',
  sequence: 1,
  items: [
    {
      id: '1',
      title: '便民电话',
      kind: 'panel',
      sourceClass: 'convenience',
      publisher: '石牌街道',
      themes: [],
      audiences: [],
      address: null,
      validFrom: null,
      validTo: '2026-12-31',
      file: '便民/便民电话.csv',
      captions: null,
    },
  ],
  files: [
    {
      path: '便民/便民电话.csv',
      sha256: 'f52ad5da083ba87a492bb5a3a39db8a29a33cd20e97051a13c5a21a83d689d41',
      sizeBytes: goldenFile.byteLength,
    },
  ],
}

export const goldenIndex: PackageIndex = {
  format: 'ezpkg-index/1',
  publisher: '汕尾市科协',
  sequence: 2,
  expires: '2026-12-31T00:00:00Z',
  packages: [
    { address: '1.ezpkg', sizeBytes: 1_000, sha256: 'a'.repeat(64), sequence: 1, date: '2026-11-22' },
  ],
}
