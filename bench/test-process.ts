import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './station-process.ts'

/** Runs one test for longer than the suite does, as its environment says; true where it passed. */
export function runTest(
  project: 'parts' | 'alone',
  path: string,
  given: Readonly<Record<string, string>>,
): Promise<boolean> {
  const words = ['run', '--config', 'test/vitest.config.ts', '--project', project, path]
  const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...words], {
    cwd: root,
    env: { ...process.env, ...given },
    stdio: 'inherit',
  })
  return new Promise((settle) => child.on('close', (code) => settle(code === 0)))
}
