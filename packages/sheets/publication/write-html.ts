import { type CatalogExport, titleOf } from '../export/catalog-export.ts'
import { shown } from '../export/cell-texts.ts'
import { columnsFor, type ExportColumn, levelKeys } from '../export/columns.ts'

const edge = 'border:1px solid #000;padding:4px 6px;'
const styles = {
  table: 'border-collapse:collapse;width:100%;font-family:宋体,SimSun,serif;font-size:14px;color:#000;',
  title: 'padding:8px;font-size:20px;font-weight:bold;text-align:center;',
  head: `${edge}text-align:center;background-color:#e7e9ec;`,
  text: `${edge}text-align:left;vertical-align:middle;`,
  mark: `${edge}text-align:center;vertical-align:middle;`,
} as const

/**
 * A catalog as one `<table>` for the editor of a county's site: the official layout, styles on the elements themselves and
 * borders as attributes besides, so that they stay whichever of the two an editor drops. No script, class, link or
 * picture; every text escaped.
 */
export function writeCatalogFragment(catalog: CatalogExport): string {
  const columns = columnsFor(catalog.items, catalog.fields)
  const rows = catalog.items.map((_, index) => `<tr>${bodyCells(catalog, columns, index)}</tr>`)
  return [
    `<table border="1" cellspacing="0" cellpadding="4" style="${styles.table}">`,
    `<caption style="${styles.title}">${escaped(titleOf(catalog))}</caption>`,
    `<thead>${headRows(columns)}</thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
    '',
  ].join('\n')
}

const paper = [
  '@page{size:A3 landscape;margin:12mm}',
  'table{width:100%;table-layout:fixed;border-collapse:collapse;font:12px/1.4 宋体,SimSun,serif;color:#000}',
  'caption{padding:0 0 8px;font-size:20px;font-weight:bold}',
  'th,td{border:1px solid #000;padding:2px 4px;vertical-align:top;overflow-wrap:anywhere}',
  'th{vertical-align:middle;background:#e7e9ec}',
  '.paper-mark{text-align:center}.paper-again{color:#767676}',
  'thead{display:table-header-group}tr{break-inside:avoid}',
].join('')

/**
 * The catalog as a page for paper, A3 landscape, its heading on each sheet. No cell reaches over several rows, so that a sheet may end
 * after any of them: a category is said again, in grey, at each of its items. UTF-8.
 */
export function writeCatalogPage(catalog: CatalogExport): Uint8Array {
  const columns = columnsFor(catalog.items, catalog.fields)
  const sum = columns.reduce((total, { width }) => total + width, 0)
  const shares = columns.map(({ width }) => `<col width="${((100 * width) / sum).toFixed(2)}%">`)
  const rows = catalog.items.map((_, index) => `<tr>${printedCells(catalog, columns, index)}</tr>`)
  const title = escaped(titleOf(catalog))
  const table = [
    `<table><caption>${title}</caption><colgroup>${shares.join('')}</colgroup>`,
    `<thead>${headRows(columns).replace(/ style="[^"]*"/g, '')}</thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody></table>\n`,
  ].join('\n')
  const head = `<meta charset="utf-8"><title>${title}</title><style>${paper}</style>`
  const page = `<!doctype html>\n<html lang="zh-CN">\n<head>${head}</head>\n<body>\n${table}</body>\n</html>\n`
  return new TextEncoder().encode(page)
}

function headRows(columns: readonly ExportColumn[]): string {
  const groups: ExportColumn[][] = []
  for (const column of columns) {
    const [before] = groups.at(-1) ?? []
    const together = column.headings.length === 2 && before?.headings.length === 2
    if (together && before.headings[0] === column.headings[0]) groups.at(-1)?.push(column)
    else groups.push([column])
  }
  const above = groups.map(([first, ...others]) => {
    const spans = first?.headings.length === 2 ? `colspan="${others.length + 1}"` : 'rowspan="2"'
    return `<th ${spans} style="${styles.head}">${escaped(first?.headings[0] ?? '')}</th>`
  })
  const below = columns.flatMap(({ headings: [, own] }) =>
    own === undefined ? [] : [`<th style="${styles.head}">${escaped(own)}</th>`],
  )
  return `<tr>${above.join('')}</tr>\n<tr>${below.join('')}</tr>`
}

function bodyCells({ items }: CatalogExport, columns: readonly ExportColumn[], index: number): string {
  const cells = columns.map((column) => {
    const { key, width, textOf } = column
    const span = key === 'category' ? spanAt(items, index) : 1
    if (span === 0) return ''
    const text = shown(items[index] ? textOf(items[index].content, index + 1) : '')
    const style = width < 10 || isOuterLevel(key) ? styles.mark : styles.text
    const covers = span > 1 ? ` rowspan="${span}"` : ''
    return `<td${covers} style="${style}">${text === '' ? '&nbsp;' : escaped(text).replaceAll('\n', '<br>')}</td>`
  })
  return cells.join('')
}

function printedCells({ items }: CatalogExport, columns: readonly ExportColumn[], index: number): string {
  const content = items[index]?.content
  const isAgain = index > 0 && items[index - 1]?.content.category === content?.category
  const cells = columns.map(({ key, width, textOf }) => {
    const kind = key === 'category' && isAgain ? ' class="paper-again"' : width < 10 ? ' class="paper-mark"' : ''
    const text = shown(content ? textOf(content, index + 1) : '')
    return `<td${kind}>${escaped(text).replaceAll('\n', '<br>')}</td>`
  })
  return cells.join('')
}

/** How many rows the category's cell covers from here; 0 where it is covered from above. */
function spanAt(items: CatalogExport['items'], at: number): number {
  const category = items[at]?.content.category
  if (at > 0 && items[at - 1]?.content.category === category) return 0
  const end = items.findIndex(({ content }, index) => index > at && content.category !== category)
  return (end < 0 ? items.length : end) - at
}

function isOuterLevel(key: string): boolean {
  return key !== 'name' && (levelKeys as readonly string[]).includes(key)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
