import { call } from './call.ts'
import { CannotStartError } from './cannot-start.ts'

export type Called = { readonly status: number; readonly stdout: string; readonly stderr: string }

/**
 * For tests: a command carried out in this process, which takes a tenth of the time of one of its own; what `mingce.ts` makes of
 * it is for the test that starts it. A failure that is not the caller's to mend is thrown.
 */
export async function calledHere(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Called> {
  let [status, stdout, stderr] = [0, '', '']
  const caller = {
    env,
    print(text: string) {
      stdout += text
    },
    say(words: string) {
      stderr += `${words}\n`
    },
    endWith(exitCode: number) {
      status = exitCode
    },
  }
  try {
    await call(args, caller)
  } catch (error) {
    if (!(error instanceof CannotStartError)) throw error
    return { status: 1, stdout, stderr: `${stderr}${error.message}\n` }
  }
  return { status, stdout, stderr }
}
