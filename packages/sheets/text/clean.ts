/** Text as it is kept: NFC, line feeds only, without the characters no database and no XML can hold. */
export function clean(text: string): string {
  return removeControls(text.toWellFormed()).replace(/\r\n?/g, '\n').normalize('NFC').trim()
}

/** Whether `clean` takes away more than composition, line ends and outer space. */
export function losesCharacters(text: string): boolean {
  return !text.isWellFormed() || removeControls(text) !== text
}

/** Characters that turn the direction of text, so that what is shown is not what is written (U+202A–202E, U+2066–2069). */
export function turnsDirection(text: string): boolean {
  return /[\u202A-\u202E\u2066-\u2069]/.test(text)
}

function removeControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '')
}
