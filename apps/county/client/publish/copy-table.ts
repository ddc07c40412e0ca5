import { fragmentTable } from './fragment-table.ts'

/** Puts the fragment on the clipboard as a table, and as text. False where the browser does not let it. */
export function copyAsTable(fragment: string): boolean {
  return copied({ 'text/html': fragment, 'text/plain': plainText(fragment) })
}

/** Puts the fragment on the clipboard as it is written, for the source view of an editor. */
export function copyAsCode(fragment: string): boolean {
  return copied({ 'text/plain': fragment })
}

/**
 * The command of old: it also works on pages that come over plain http from another machine, where `navigator.clipboard` is closed,
 * and hands over the HTML as it is, where that one takes seconds to clean a table of this size.
 */
function copied(data: Readonly<Record<string, string>>): boolean {
  const fill = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(data)) event.clipboardData?.setData(type, text)
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return done
}

/** One line a row, its cells separated by tabs: what a spreadsheet takes. */
function plainText(fragment: string): string {
  const table = fragmentTable(fragment.replaceAll('<br>', ' '))
  const rows = [...(table?.rows ?? [])]
  return rows.map((row) => [...row.cells].map((cell) => cell.textContent?.trim()).join('\t')).join('\n')
}
