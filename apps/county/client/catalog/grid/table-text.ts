/** A block of cells as a spreadsheet copies it, row by row. */
export type Block = readonly (readonly string[])[]

/**
 * The cells of tab-separated text, as Excel and WPS put it on the clipboard: a cell with line breaks stands in quotes.
 *
 * @returns the rows; a single empty cell for ''
 */
export function readTabbed(text: string): Block {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(\t|\n|$)/y
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  while (cell.lastIndex <= clean.length) {
    const [whole, said = '', end] = cell.exec(clean) ?? []
    if (whole === undefined) break
    rows.at(-1)?.push(said.startsWith('"') && said.endsWith('"') && said.length > 1 ? unquoted(said) : said)
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows
}

/** The other way round: what a spreadsheet takes as the same cells. */
export function tabbed(block: Block): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\r\n')
}

/**
 * The cells of the first table in HTML from the clipboard, a merged cell's words in each line it covered; undefined for
 * HTML without a table. Words are taken from `plain` where both have the same shape: there line breaks are exact.
 */
export function readTable(html: string, plain: Block): Block | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return undefined
  const rows: string[][] = []
  for (const [at, { cells }] of [...table.rows].entries()) {
    let column = 0
    for (const cell of cells) {
      while (rows[at]?.[column] !== undefined) column += 1
      const said = plain.length === table.rows.length ? plain[at]?.[column] : undefined
      const words = said ?? wordsOf(cell)
      for (let down = 0; down < Math.min(cell.rowSpan || 1, table.rows.length - at); down += 1) {
        const row = rows[at + down] ?? []
        rows[at + down] = row
        for (let right = 0; right < cell.colSpan; right += 1) row[column + right] = right === 0 ? words : ''
      }
      column += cell.colSpan
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''))
}

/** The cells on a clipboard. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): Block {
  const plain = readTabbed(data.getData('text/plain'))
  const html = data.getData('text/html')
  return (html.includes('<table') ? readTable(html, plain) : undefined) ?? plain
}

// A break in the source between two Chinese characters shows nothing. Source: CSS Text 3, 4.1.3.
function wordsOf(cell: HTMLElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\uE001')
  for (const block of cell.querySelectorAll('p, div, li')) block.append('\uE001')
  return (cell.textContent ?? '')
    .replace(/(?<=[\u3000-\u9FFF\uFF00-\uFFEF])\s*[\r\n]\s*(?=[\u3000-\u9FFF\uFF00-\uFFEF])/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ *\uE001[ \uE001]*/g, '\n')
    .trim()
}

function unquoted(said: string): string {
  return said.slice(1, -1).replaceAll('""', '"')
}

function quoted(said: string): string {
  return /["\t\n]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said
}
