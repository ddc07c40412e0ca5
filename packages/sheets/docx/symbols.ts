// The signs of the symbol fonts that stand for ticks, boxes and bullets; the same codes draw letters in other fonts.
const wingdings: Record<number, string> = {
  108: '●',
  110: '■',
  111: '□',
  113: '□',
  114: '□',
  117: '◆',
  159: '•',
  167: '▪',
  168: '□',
  251: '✗',
  252: '√',
  253: '☒',
  254: '☑',
}
const wingdings2: Record<number, string> = { 79: '✗', 80: '√', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□' }

/** The sign that `<w:sym w:font="Wingdings" w:char="F0FE"/>` shows, here ☑; unknown ones keep their private code. */
export function symbolOf(font: string, char: string): string {
  const code = Number.parseInt(char, 16)
  if (!Number.isInteger(code) || code <= 0 || code > 0xffff) return ''
  const known = /^wingdings 2$/i.test(font) ? wingdings2 : /^wingdings$/i.test(font) ? wingdings : {}
  return known[code & 0xff] ?? String.fromCharCode(code < 0x100 ? code | 0xf000 : code)
}
