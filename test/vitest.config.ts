import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-pages.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Browsers and databases share two cores: more workers only make each other late.
    maxWorkers: 2,
  },
})
