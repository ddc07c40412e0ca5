const known = new WeakMap<readonly string[], readonly string[]>()
const none: readonly string[] = []

/** A title in its marks, with its version behind it and what parts it from the next. */
const titleWithVersion = /《(?:[^《》]|《[^《》]*》)*》\s*(?:[（(][^（()）]*[）)])?[\s、，,;；。.和及与]*/uy

/** A line of such titles and nothing else. */
function isTitlesAlone(line: string): boolean {
  let at = 0
  while (at < line.length) {
    titleWithVersion.lastIndex = at
    const found = titleWithVersion.exec(line)
    if (!found) return false
    at += found[0].length
  }
  return at > 0
}

/**
 * The lines of an item's 公开内容 that name laws and nothing else: "《中华人民共和国教育法》(2015)", "《教育法》、《教师法》". What an item of laws
 * discloses goes out of date as its 公开依据 does; a title within prose is no citation.
 */
export function citingLines(contentElements: readonly string[]): readonly string[] {
  const before = known.get(contentElements)
  if (before) return before
  const lines = contentElements.filter((line) => isTitlesAlone(line.trim()))
  const found = lines.length === 0 ? none : lines
  known.set(contentElements, found)
  return found
}
