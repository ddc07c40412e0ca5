/** Puts a table on the clipboard, as HTML and as text. False where the browser does not let it: the table can be selected by hand. */
export async function copyTable(table: HTMLTableElement): Promise<boolean> {
  try {
    const html = new Blob([table.outerHTML], { type: 'text/html' })
    const text = new Blob([plainText(table)], { type: 'text/plain' })
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })])
    return true
  } catch {
    return copySelected(table)
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
  return [...rows].map((row) => [...row.cells].map((cell) => cell.textContent).join('\t')).join('\n')
}
