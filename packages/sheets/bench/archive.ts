import { writeCatalogJson } from '../export/write-json.ts'
import { writePublicXlsx } from '../export/write-xlsx.ts'
import { type ArchiveFile, zipOf } from '../zip/write-zip.ts'
import { catalogOf } from './catalogs.ts'

export type ArchiveCost = { readonly seconds: number; readonly megabytes: number; readonly heldMegabytes: number }

const megabyte = 1_048_576

/** An archive of so many catalogs of so many items each, as .xlsx and JSON, taken and thrown away: time, size, memory above the start. */
export async function measureArchive(catalogs: number, items: number): Promise<ArchiveCost> {
  const catalog = catalogOf(items)
  const before = process.memoryUsage().rss
  const from = performance.now()
  let size = 0
  let most = before
  for await (const piece of zipOf(filesOf(catalogs, catalog))) {
    size += piece.length
    most = Math.max(most, process.memoryUsage().rss)
  }
  const seconds = (performance.now() - from) / 1000
  return { seconds, megabytes: size / megabyte, heldMegabytes: (most - before) / megabyte }
}

async function* filesOf(count: number, catalog: ReturnType<typeof catalogOf>): AsyncGenerator<ArchiveFile> {
  for (let at = 0; at < count; at += 1) {
    yield { name: `${at}/目录.xlsx`, bytes: await writePublicXlsx(catalog) }
    yield { name: `${at}/目录.json`, bytes: writeCatalogJson(catalog) }
  }
}
