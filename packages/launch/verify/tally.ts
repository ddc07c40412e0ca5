/** How many tests and checks went well, and how many did not. */
export type Tally = { readonly passed: number; readonly failed: number }

/** Of vitest's own report, the part that counts. */
export type Report = {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/**
 * Counts each test once. A file that could not even be read counts as one that failed, and so does a run that failed
 * without a failed test, or in which nothing ran.
 */
export function tallyOf(report: Report | undefined, exitCode: number): Tally {
  const files = report?.testResults ?? []
  const statuses = files.flatMap(({ status, assertionResults }) => {
    const own = assertionResults.map((test) => test.status)
    return status === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own
  })
  const passed = statuses.filter((status) => status === 'passed').length
  const failed = statuses.filter((status) => status === 'failed').length
  const brokenWithoutTest = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: brokenWithoutTest ? 1 : failed }
}

export function sum(tallies: readonly Tally[]): Tally {
  const add = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0)
  return { passed: add('passed'), failed: add('failed') }
}

/** The last line of a run: "412 passed, 0 failed". */
export function lineOf({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}
