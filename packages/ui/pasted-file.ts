/** What a clipboard holds, as far as a table may be in it. */
export type Clipboard = Pick<DataTransfer, 'getData' | 'files'>

const byteOrderMark = '\uFEFF' // so that an encoding which the copied page states of itself does not count

/**
 * What was pasted from WPS, Excel, Word or a web page as a file to be read: a file that was copied itself, a page with a
 * table, or lines of cells.
 *
 * @returns undefined where there is no table in it
 */
export function pastedFile(clipboard: Clipboard, name: string): File | undefined {
  const html = clipboard.getData('text/html')
  if (/<table[\s>]/i.test(html)) return new File([byteOrderMark, html], `${name}.html`, { type: 'text/html' })
  const text = clipboard.getData('text/plain')
  if (/\t.*\n/.test(text)) return new File([byteOrderMark, text], `${name}.txt`, { type: 'text/plain' })
  return clipboard.files[0]
}
