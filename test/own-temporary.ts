import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What tests write lies in one folder, which goes when they are over, however they ended. */
export default function ownTemporary(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ezhan-tests-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
