import { call } from './call.ts'
import type { Caller } from './caller.ts'
import { CannotStartError } from './cannot-start.ts'

export type Called = { readonly status: number; readonly stdout: string; readonly stderr: string }

/**
 * For tests: a command carried out in this process, which takes a third of the time of one of its own; what `mingce.ts` makes of
 * it is for the test that starts it.
 */
export function calledHere(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Called> {
  return heardOf((caller) => call(args, caller), env)
}

/** What a caller hears of a command's work. A failure that is not theirs to mend is thrown. */
export async function heardOf(work: (caller: Caller) => Promise<void>, env: NodeJS.ProcessEnv): Promise<Called> {
  let [status, stdout, stderr] = [0, '', '']
  const caller: Caller = {
    env,
    print(text) {
      stdout += text
    },
    say(words) {
      stderr += `${words}\n`
    },
    endWith(exitCode) {
      status = exitCode
    },
  }
  try {
    await work(caller)
  } catch (error) {
    if (!(error instanceof CannotStartError)) throw error
    return { status: 1, stdout, stderr: `${stderr}${error.message}\n` }
  }
  return { status, stdout, stderr }
}
