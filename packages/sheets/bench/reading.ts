import { parse as parseCsv } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { parse as parseHtml } from 'parse5'
import { SaxesParser } from 'saxes'
import type { CatalogExport } from '../export/catalog-export.ts'
import { columnsFor } from '../export/columns.ts'
import { writeDraftJson } from '../export/write-json.ts'
import { writePublicXlsx } from '../export/write-xlsx.ts'
import { documentWith, wordTableOf } from '../fixtures/formats.ts'
import { writeCatalogPage } from '../publication/write-html.ts'
import { type FileKind, readCatalog } from '../read-catalog.ts'
import { catalogOf } from './catalogs.ts'
import { timeBoth } from './rounds.ts'
import { partOf } from './zip-part.ts'

/** One thing done by us and by the plain library, in rows a second. */
export type Compared = {
  readonly name: string
  readonly rows: number
  readonly library: string
  readonly ours: number
  readonly theirs: number
}

type File = {
  readonly name: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly library: string
  readonly plain: () => unknown
}

/** The same catalog in each format, read by us to items and by the library to rows or elements. */
export async function compareReading(rows: number): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const { name, kind, bytes, library, plain } of await filesOf(catalogOf(rows))) {
    const times = await timeBoth(() => readCatalog(bytes, kind), plain)
    const perSecond = (time: number) => (1000 * rows) / time
    compared.push({ name: `read_${name}`, rows, library, ours: perSecond(times.ours), theirs: perSecond(times.theirs) })
  }
  return compared
}

async function filesOf(catalog: CatalogExport): Promise<File[]> {
  const table = tableOf(catalog)
  const xlsx = await writePublicXlsx(catalog)
  const csv = Buffer.from(
    table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  )
  const html = writeCatalogPage(catalog)
  const docx = documentWith(wordTableOf({ rows: table }))
  const json = writeDraftJson(catalog)
  const xml = await partOf(docx, 'word/document.xml')
  return [
    { name: 'xlsx', kind: 'workbook', bytes: xlsx, library: 'hucre', plain: () => readXlsx(xlsx) },
    { name: 'csv', kind: 'text', bytes: csv, library: 'csv-parse', plain: () => parseCsv(csv) },
    {
      name: 'html',
      kind: 'html',
      bytes: html,
      library: 'parse5',
      plain: () => parseHtml(Buffer.from(html).toString()),
    },
    {
      name: 'docx',
      kind: 'document',
      bytes: docx,
      library: 'saxes',
      plain: () => new SaxesParser().write(xml).close(),
    },
    {
      name: 'json',
      kind: 'json',
      bytes: json,
      library: 'JSON.parse',
      plain: () => JSON.parse(Buffer.from(json).toString()),
    },
  ]
}

function tableOf({ items }: CatalogExport): string[][] {
  const columns = columnsFor(items)
  const heading = columns.map(({ headings }) => headings.at(-1) ?? '')
  return [heading, ...items.map(({ content }, index) => columns.map(({ textOf }) => textOf(content, index + 1)))]
}
