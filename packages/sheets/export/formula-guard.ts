// What a spreadsheet may take for a formula, behind any blanks and marks: = + - @ and their full-width forms, a tab, an end of line.
const live = /^(['\s]*[=+\-@＝＋－＠]|'*[\t\r\n])/

/** Whether a spreadsheet that opens this text from a .csv might run it. */
export function looksLive(text: string): boolean {
  return live.test(text)
}

/** The text as a .csv may hold it: `=1+1` is `'=1+1`, and `'=1+1` is `''=1+1`, so that `unguarded` gives either back. */
export function guarded(text: string): string {
  return looksLive(text) ? `'${text}` : text
}

/** What `guarded` was given. */
export function unguarded(text: string): string {
  return text.startsWith("'") && looksLive(text.slice(1)) ? text.slice(1) : text
}
