import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Files that leave something behind in their process. */
const leavingTraces = ['packages/identity/sign-in-busy.pg.test.ts']

// No test is about speed: a machine that is busy with something else is no failure.
const patient = { root, testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    root,
    maxWorkers: availableParallelism() + 1, // one always waits, for the disk or for a clock
    globalSetup: [fileURLToPath(new URL('postgres-for-tests.ts', import.meta.url))],
    projects: [
      {
        test: {
          ...patient,
          name: 'one process',
          include: ['{apps,packages}/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...leavingTraces],
          // Half the time of a run went into reading the same modules again for each file.
          isolate: false,
        },
      },
      {
        test: {
          ...patient,
          name: 'screens',
          include: ['{apps,packages}/**/*.test.tsx'],
          exclude: ['**/node_modules/**'],
          environment: 'jsdom',
          // To read the libraries and to build a window took most of a run; of what leaves traces each file has its own.
          isolate: false,
          setupFiles: [fileURLToPath(new URL('page-for-tests.ts', import.meta.url))],
          unstubGlobals: true,
        },
      },
      {
        test: { ...patient, name: 'a process each', include: leavingTraces, exclude: ['**/node_modules/**'] },
      },
    ],
  },
})
