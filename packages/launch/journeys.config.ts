import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['packages/journeys/**/*.journey.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: [fileURLToPath(new URL('apps-for-journeys.ts', import.meta.url))],
    // All walk through the same five apps, one after the other: side by side they took as long, the browser and the apps being all there is to wait for.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
