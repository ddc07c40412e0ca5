import { writeCsv } from 'hucre/csv'
import { writeXlsx } from 'hucre/xlsx'
import { columnsFor } from '../export/columns.ts'
import { writeCatalogCsv } from '../export/write-csv.ts'
import { writeCatalogXlsx } from '../export/write-xlsx.ts'
import { catalogOf } from './catalogs.ts'
import type { Compared } from './reading.ts'
import { timeBoth } from './rounds.ts'

/** A catalog written by us in the official layout with its identity, and by the library as bare rows. */
export async function compareWriting(rows: number): Promise<Compared[]> {
  const catalog = catalogOf(rows)
  const columns = columnsFor(catalog.items)
  const texts = catalog.items.map(({ content }, index) => columns.map(({ textOf }) => textOf(content, index + 1)))
  const xlsx = await timeBoth(
    () => writeCatalogXlsx(catalog),
    () => writeXlsx({ sheets: [{ name: '目录', rows: texts }] }),
  )
  const csv = await timeBoth(
    () => writeCatalogCsv(catalog),
    () => writeCsv(texts, { bom: true }),
  )
  const rated = (name: string, { ours, theirs }: typeof xlsx): Compared => {
    const perSecond = (time: number) => (1000 * rows) / time
    return { name: `write_${name}`, rows, library: 'hucre', ours: perSecond(ours), theirs: perSecond(theirs) }
  }
  return [rated('xlsx', xlsx), rated('csv', csv)]
}
