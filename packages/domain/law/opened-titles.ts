const connective = /^\s*(?:以及|及其|和|及|与|或者|或|并)+/u

/** A 》 without its 《: the title began behind the last separator, or with the cell. */
export function withOpened(cell: string): string {
  let opened = ''
  let depth = 0
  for (const character of cell) {
    if (character === '《') depth += 1
    if (character === '》' && depth === 0) {
      const behind = Math.max(...[...'》、，,;；。\n'].map((mark) => opened.lastIndexOf(mark))) + 1
      const start = behind + (connective.exec(opened.slice(behind))?.[0].length ?? 0)
      opened = `${opened.slice(0, start)}《${opened.slice(start)}`
    } else if (character === '》') depth -= 1
    opened += character
  }
  return opened
}
