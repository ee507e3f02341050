import { defineConfig } from 'vitest/config'

/** Whole processes and browsers with promises in seconds: side by side on two cores they would make each other late. */
const alone = ['test/station/**/*.test.ts', 'test/shell/**/*.test.ts', 'test/stage/**/*.test.ts']

const each = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    globalSetup: ['test/own-temporary.ts', 'test/build-pages.ts'],
    projects: [
      {
        test: {
          ...each,
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...each, name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
