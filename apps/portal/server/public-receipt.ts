import type { DivisionCode } from '@mingce/domain/authority/division'
import { proveEntry } from '@mingce/ledger/receipt'
import type { Asking } from '@mingce/projections/asking'
import { publicationOf } from '@mingce/projections/publication/publication'
import { registeredCatalogOf } from '@mingce/projections/register/questions'
import type { Context } from 'hono'
import type { Kysely } from 'kysely'
import type { Reader } from './reader.ts'
import { divisionAt } from './routes.ts'

/**
 * `/county/510113/receipt`: the receipt (回执) of the publication of a county's catalog in force, with its entry in it. No other
 * entry leaves by this way: what is published is all that the register has word for word.
 */
export async function publicReceipt(c: Context, reader: Reader, log: Kysely<unknown>): Promise<Response | undefined> {
  const code = divisionAt(c, 'county')
  const publication = code && (await reader((tx) => publicationInForce(tx, code)))
  const receipt = publication && (await proveEntry(log, { position: publication.heldFrom, entry: publication.entry }))
  if (!receipt) return undefined
  const name = `-${publication.heldFrom}.tlog-proof`
  c.header(
    'content-disposition',
    `attachment; filename="receipt${name}"; filename*=UTF-8''${encodeURIComponent('回执')}${name}`,
  )
  return c.text(receipt.text)
}

async function publicationInForce(tx: Asking, division: DivisionCode) {
  const catalog = await registeredCatalogOf(tx, division)
  return catalog && publicationOf(tx, { division, version: catalog.head.version })
}
