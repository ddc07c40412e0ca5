import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['packages/journeys/**/*.journey.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: [fileURLToPath(new URL('apps-for-journeys.ts', import.meta.url))],
    // All walk through the same five apps: none changes what another looks at. The longest begins first, beside it go the others.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
