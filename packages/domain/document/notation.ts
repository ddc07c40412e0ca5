/**
 * The text of a section, read line by line:
 *
 * - `| a | b |`: a row of a table; rows in a row are one table, its first row the heading. `\|` is the sign itself.
 * - `〔来源：目录事项数，2021年10月15日〕`: what follows, up to an empty line, was put in by the system from that source, as of that day.
 * - anything else: a paragraph. Empty lines separate and are nothing themselves.
 *
 * Why a notation and no shape of its own: `decisions/0001-a-table-is-lines.md`.
 */
export type Block =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'table'; readonly table: Table }
  | { readonly is: 'source'; readonly source: string; readonly asOf: string | null }

/** Every row as wide as the heading or wider cells demand; a cell has no line breaks. */
export type Table = { readonly heading: readonly string[]; readonly rows: readonly (readonly string[])[] }

const row = /^\s*[|｜].*$/u
const source = /^\s*〔来源：([^，〕]+)(?:，([^〕]+))?〕\s*$/u

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let rows: (readonly string[])[] = []
  const endTable = () => {
    if (rows.length > 0) blocks.push({ is: 'table', table: tableOf(rows) })
    rows = []
  }
  for (const line of text.split(/\r?\n/)) {
    if (row.test(line)) {
      rows.push(cellsOf(line))
      continue
    }
    endTable()
    const said = source.exec(line)
    if (said) blocks.push({ is: 'source', source: (said[1] ?? '').trim(), asOf: said[2]?.trim() ?? null })
    else if (line.trim() !== '') blocks.push({ is: 'paragraph', text: line.trim() })
  }
  endTable()
  return blocks
}

/** The tables of a text whose heading begins with these names, in its order. */
export function tablesHeaded(text: string, names: readonly string[]): readonly Table[] {
  return blocksOf(text).flatMap((each) => (each.is === 'table' && isHeaded(each.table, names) ? each.table : []))
}

function isHeaded({ heading }: Table, names: readonly string[]): boolean {
  return names.every((each, at) => heading[at] === each)
}

/** A table as it stands in a section's text, without a line break at its end. */
export function tableText({ heading, rows }: Table): string {
  return [heading, ...rows].map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n')
}

/** The line that says where what follows comes from. */
export function sourceLine(name: string, asOf: string): string {
  return `〔来源：${name}，${asOf}〕`
}

/** Cells copied from a spreadsheet or a Word table, tabs between them, as a table; undefined for what is none. */
export function pastedTable(pasted: string): Table | undefined {
  const lines = pasted.replace(/\r?\n$/, '').split(/\r?\n/)
  if (lines.length < 2 || !lines.every((line) => line.includes('\t'))) return undefined
  return tableOf(lines.map((line) => line.split('\t').map((cell) => cell.trim())))
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  const width = Math.max(...rows.map((cells) => cells.length))
  const [heading = [], ...others] = rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ''))
  return { heading, rows: others }
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^[|｜]/u, '')
  const cells = inner.split(/(?<!\\)[|｜]/u).map((cell) => cell.trim().replaceAll(/\\([|｜])/gu, '$1'))
  return cells.length > 1 && cells.at(-1) === '' ? cells.slice(0, -1) : cells
}

function escaped(cell: string): string {
  return cell.replaceAll(/\s+/gu, ' ').trim().replaceAll(/[|｜]/gu, '\\$&')
}
