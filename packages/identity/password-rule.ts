import { type Refusal, refuse } from '@mingce/domain/refusal'
import { loginOf } from './login.ts'

export type PasswordRefusal = Refusal<
  'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_IS_LOGIN' | 'PASSWORD_TOO_SIMPLE'
>

const shortest = 10
const longest = 256
const fewestDifferent = 5

/** A password as it is hashed, so that a Chinese input method's full-width characters do not shut anyone out. */
export function passwordOf(typed: string): string {
  return typed.slice(0, 16 * longest).normalize('NFKC')
}

/**
 * Whether a password may be taken: 10 to 256 characters, not the login itself, at least five different characters, and
 * not one run such as "1234567890". No rule on kinds of characters and no expiry: both make passwords worse.
 *
 * @returns undefined when it may
 */
export function refusePassword(typed: string, login: string): PasswordRefusal | undefined {
  const password = passwordOf(typed)
  const characters = [...password]
  if (characters.length < shortest) return refuse('PASSWORD_TOO_SHORT')
  if (characters.length > longest) return refuse('PASSWORD_TOO_LONG')
  if (loginOf(password) === loginOf(login)) return refuse('PASSWORD_IS_LOGIN')
  if (new Set(characters).size < fewestDifferent || isRun(characters)) return refuse('PASSWORD_TOO_SIMPLE')
  return undefined
}

/** "1234567890", "abcdefghij", "9876543210": each character is the neighbour of the one before, always the same way. */
function isRun(characters: readonly string[]): boolean {
  const codes = characters.map((each) => each.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => stepBetween(codes[index] ?? 0, code)))
  return steps.size === 1 && (steps.has(1) || steps.has(-1))
}

/** On a keyboard 0 follows 9. */
function stepBetween(before: number, after: number): number {
  const [nine, zero] = [57, 48]
  if (before === nine && after === zero) return 1
  if (before === zero && after === nine) return -1
  return after - before
}
