/** A 》 without its 《: the title began behind the last separator, or with the cell. */
export function withOpened(cell: string): string {
  let opened = ''
  let depth = 0
  for (const character of cell) {
    if (character === '《') depth += 1
    if (character === '》' && depth === 0) {
      const start = Math.max(...[...'》、，,;；。\n'].map((mark) => opened.lastIndexOf(mark))) + 1
      opened = `${opened.slice(0, start)}《${opened.slice(start)}`
    } else if (character === '》') depth -= 1
    opened += character
  }
  return opened
}
