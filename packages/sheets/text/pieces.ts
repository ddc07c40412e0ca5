const ends = [/\n/g, /[。！？!?]/g, /[；;]/g, /[、，,\s]/g]

/** A text in pieces of at most `most` UTF-16 units, divided where a line, a sentence or a clause ends, and only where none does inside it; no character is lost or halved. */
export function piecesOf(text: string, most: number): readonly string[] {
  if (text.length <= most) return [text]
  const end = endWithin(text.slice(0, most))
  return [text.slice(0, end), ...piecesOf(text.slice(end), most)]
}

/** The last such end in the latter half, so that no piece is a scrap. */
function endWithin(head: string): number {
  const least = head.length / 2
  for (const end of ends) {
    const last = [...head.matchAll(end)].at(-1)
    if (last && last.index + 1 > least) return last.index + 1
  }
  return head.isWellFormed() ? head.length : head.length - 1
}
