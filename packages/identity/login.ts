const shape = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u

/**
 * A login as it is stored and compared: "ＱingBai-01 " is "qingbai-01". Full-width letters of an input method, case and
 * outer spaces make no difference.
 *
 * @returns undefined when it is not 2 to 64 letters, digits and `. _ @ -`, beginning with a letter or digit
 */
export function loginOf(typed: string): string | undefined {
  const login = typed.normalize('NFKC').trim().toLowerCase().normalize('NFC')
  return login.length <= 64 && shape.test(login) ? login : undefined
}
