import { hash } from 'node:crypto'
import type { Hall } from '@mingce/api/app'
import type { Desk } from '@mingce/api/desk'
import { asFile } from '@mingce/api/file-answer'
import { officerAt } from '@mingce/api/officer-at'
import type { Actor } from '@mingce/domain/authority/actor'
import { divisions, levelOf, nameOf, parseDivision, pathName } from '@mingce/domain/authority/division'
import { successorOf } from '@mingce/domain/authority/former-codes'
import { dayOf } from '@mingce/domain/day'
import { type Asking, asOffice } from '@mingce/projections/asking'
import { fieldsFilledIn } from '@mingce/projections/board/round'
import { settledTexts, standingVersions } from '@mingce/projections/catalog/settled'
import { type CatalogExport, titleOf } from '@mingce/sheets/export/catalog-export'
import { writeCatalogJson } from '@mingce/sheets/export/write-json'
import { writePublicXlsx } from '@mingce/sheets/export/write-xlsx'
import { type ArchiveFile, zipOf } from '@mingce/sheets/zip/write-zip'
import type { Hono } from 'hono'
import { level } from '../level.ts'

type Version = Awaited<ReturnType<typeof standingVersions>>[number]
type ListedFile = { readonly name: string; readonly size: number; readonly sha256: string }

/**
 * `GET /api/catalogs.zip`: every county's catalog in force, or settled where none is published, as .xlsx and JSON, and a list of
 * them. Written as it is taken: one county is held at a time, and whoever stops taking ends it. `x-archive-files` says how many
 * files there will be.
 */
export function archives(app: Hono, hall: Hall): void {
  const { desk } = hall
  app.get('/api/catalogs.zip', async (c) => {
    const asker = await officerAt(c, hall, level.standing)
    if (asker instanceof Response) return asker
    const { actor } = asker
    c.header('cache-control', 'private, no-store')
    const versions = await asOffice(desk.read, actor, (tx) => standingVersions(tx, actor))
    if (versions.length === 0) return c.text('还没有县（市、区）的目录经过审定，没有可下载的内容。\n', 404)
    const takenAt = desk.clock().toISOString()
    const name = `全省标准目录${dayOf(takenAt)}.zip`
    c.header('x-archive-files', String(2 * versions.length + 1))
    asFile(c, { name, ascii: 'catalogs.zip', type: 'application/zip' })
    return c.body(streamOf(zipOf(catalogFiles(desk, actor, { versions, takenAt }))))
  })
}

type Taking = { readonly versions: readonly Version[]; readonly takenAt: string }

async function* catalogFiles(desk: Desk, actor: Actor, { versions, takenAt }: Taking): AsyncGenerator<ArchiveFile> {
  const listed = []
  for (const version of versions) {
    const { items, fields } = await asOffice(desk.read, actor, (tx) => settledCatalog(tx, version))
    const county = parseDivision(version.division)
    const catalog = { division: county, place: nameOf(county), position: Number(version.heldFrom), items, fields }
    const files: ListedFile[] = []
    for await (const file of filesOf(catalog, `${county} ${pathName(county)}`)) {
      files.push({ name: file.name, size: file.bytes.length, sha256: hash('sha256', file.bytes) })
      yield file
    }
    listed.push({ ...headOf(version), files })
  }
  yield { name: '清单.json', bytes: listOf(listed, takenAt) }
}

async function settledCatalog(tx: Asking, version: Version) {
  const items = await settledTexts(tx, version)
  const contents = items.map(({ content }) => content)
  return { items, fields: await fieldsFilledIn(tx, version.submission, contents) }
}

async function* filesOf(catalog: CatalogExport, folder: string): AsyncGenerator<ArchiveFile> {
  const path = `${folder}/${titleOf(catalog)}`
  yield { name: `${path}.xlsx`, bytes: await writePublicXlsx(catalog) }
  yield { name: `${path}.json`, bytes: writeCatalogJson(catalog) }
}

function headOf({ division, version, items, settledAt, publishedOn, url, textDigest, heldFrom }: Version) {
  const state = publishedOn === null ? 'settled' : 'published'
  const name = pathName(parseDivision(division))
  const settled = { version, items: items.length, settledAt: settledAt.toISOString() }
  const change = successorOf(division)
  const now = change && { replacedBy: change.successor, until: change.until }
  return { division, name, ...now, state, ...settled, publishedOn, url, textDigest, position: Number(heldFrom) }
}

/** Which counties are in the archive, with the digest of each file, and which have nothing settled yet. */
function listOf(catalogs: readonly { readonly division: string }[], takenAt: string): Uint8Array {
  const has = new Set(catalogs.map(({ division }) => division))
  const without = divisions
    .filter(({ code }) => levelOf(code) === 'county' && !has.has(code))
    .map(({ code }) => ({ division: code, name: pathName(code) }))
  return new TextEncoder().encode(`${JSON.stringify({ takenAt, catalogs, without }, null, 2)}\n`)
}

/** A stream that asks for the next piece when the last one was taken, and ends the making when it is cancelled. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
