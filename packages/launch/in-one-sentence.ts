import { CannotStartError } from './cannot-start.ts'
import { say } from './words.ts'

/** Runs a command to its end. What the person can put right is said in one sentence, what they cannot with its stack. */
export async function inOneSentence(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    say(error instanceof CannotStartError ? error.message : String(error instanceof Error ? error.stack : error))
    process.exit(1)
  }
}
