import { say } from './words.ts'

/** Whoever calls a command: what they set, where they hear of it, and what it ends with. */
export type Caller = {
  /** As the settings and `MINGCE_PASSWORD` are read from it; `INIT_CWD` is where they stand. */
  readonly env: NodeJS.ProcessEnv
  /** What was asked for, to stdout. */
  print(text: string): void
  /** A line for a person, to stderr. */
  say(words: string): void
  /** What the command ends with once its work is done, where that is not 0. */
  endWith(exitCode: 1 | 2): void
}

/** A person or a script at a terminal. */
export const terminal: Caller = {
  env: process.env,
  print(text) {
    process.stdout.write(text)
  },
  say,
  endWith(exitCode) {
    process.exitCode = exitCode
  },
}
