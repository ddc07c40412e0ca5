/** Tells the person at the terminal something; stdout is left to what was asked for. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`)
}
