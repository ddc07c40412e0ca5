/**
 * The machine is not as it must be, and the person who started Mingce can put it right.
 * Shown as one sentence in Chinese and one in English, without a stack.
 */
export class CannotStartError extends Error {
  override readonly name = 'CannotStartError'

  constructor(chinese: string, english: string) {
    super(`${chinese} / ${english}`)
  }
}
