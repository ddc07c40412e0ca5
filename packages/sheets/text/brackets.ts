const closers = new Map([
  ['(', ')'],
  ['（', '）'],
  ['《', '》'],
  ['〈', '〉'],
  ['〔', '〕'],
  ['【', '】'],
  ['[', ']'],
  ['“', '”'],
  ['「', '」'],
])

/**
 * For each index of `text`: is it outside every closed pair of brackets, quotes and book marks?
 * A bracket that is never closed protects nothing. Separators count only where this is true.
 */
export function outsideBrackets(text: string): readonly boolean[] {
  const outside = new Array<boolean>(text.length).fill(true)
  const open: { at: number; closer: string }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const closer = closers.get(character)
    if (closer) open.push({ at, closer })
    const match = open.findLastIndex((bracket) => bracket.closer === character)
    const opened = open[match]
    if (!opened) continue
    outside.fill(false, opened.at, at + 1)
    open.length = match
  }
  return outside
}

/** Cuts `text` where `separator` matches outside brackets; empty pieces are dropped, the others trimmed. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const outside = outsideBrackets(text)
  const pieces: string[] = []
  let start = 0
  for (const match of text.matchAll(new RegExp(separator, 'g'))) {
    if (!outside[match.index]) continue
    pieces.push(text.slice(start, match.index))
    start = match.index + match[0].length
  }
  pieces.push(text.slice(start))
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}
