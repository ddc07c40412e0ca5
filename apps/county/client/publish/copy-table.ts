/** Puts the fragment on the clipboard as a table, and as text. False where the browser does not let it: the table can be selected by hand. */
export async function copyAsTable(fragment: string, table: HTMLTableElement): Promise<boolean> {
  try {
    const html = new Blob([fragment], { type: 'text/html' })
    const text = new Blob([plainText(table)], { type: 'text/plain' })
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })])
    return true
  } catch {
    return copySelected(table)
  }
}

/** Puts the fragment on the clipboard as it is written, for the source view of an editor. */
export async function copyAsCode(fragment: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(fragment)
    return true
  } catch {
    return false
  }
}

/** The clipboard's interface is closed to pages that come over plain http from another machine; the selection is not. */
function copySelected(table: HTMLTableElement): boolean {
  const selection = getSelection()
  if (!selection) return false
  selection.selectAllChildren(table.parentElement ?? table)
  return document.execCommand('copy')
}

/** One line a row, its cells separated by tabs: what a spreadsheet takes. */
function plainText({ rows }: HTMLTableElement): string {
  return [...rows].map((row) => [...row.cells].map((cell) => cell.textContent?.trim()).join('\t')).join('\n')
}
