import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { presentRow, rowWordings, standingRows } from '@mingce/domain/guide/present-rows'
import type { GuideWords } from '@mingce/domain/lens/same-as-guide'
import type { LensItem } from '@mingce/domain/lens/uniformity/item'
import type { GuideText } from '@mingce/domain/lens/uniformity/place'
import { sql } from 'kysely'
import { type Asking, held, within } from '../asking.ts'
import { guideChainOf } from '../guide/guide.ts'
import { borrowersOf, draftAttributions, filedAttributions } from './attributions.ts'

/** The rows of the guide, each with what it said in every version; empty where none is registered. */
export async function guideTexts(tx: Asking): Promise<readonly GuideText[]> {
  return rowWordings(await guideChainOf(tx))
}

/** The rows of the version that stands, by which an item is 与指引文字一致 or not; empty where none is registered. */
export async function standingGuide(tx: Asking): Promise<readonly GuideWords[]> {
  return standingRows(await guideChainOf(tx)).map(({ row: { row, item }, ids, names }) => ({ row, item, ids, names }))
}

/**
 * What the items of an office's counties may be held against: within its reach what was settled last, or filed where nothing was, and of
 * counties elsewhere what they published. A county has no others within its reach and is told of published texts alone.
 */
export async function textsToHoldAgainst(tx: Asking, office: Office): Promise<readonly LensItem[]> {
  const reached = office.level === 'county' ? [] : await peerTexts(tx, office)
  const known = new Set(reached.map(({ division }) => division))
  const published = office.level === 'province' ? [] : await publishedTexts(tx)
  return [...reached, ...published.filter(({ division }) => !known.has(division))]
}

/** `texts` changes with whatever `textsToHoldAgainst` reads; `tables` when all of it was made anew, as after a redaction. */
export type SignOfTexts = { readonly texts: string; readonly tables: string }

export async function signOfTexts(tx: Asking, office: Office): Promise<SignOfTexts> {
  const sign = sql<string>`concat_ws('/', count(*), max(held_from))`.as('sign')
  const reached = tx.selectFrom('peerItem').select(sign).where(held('peerItem', {})).where(within('peerItem', office))
  const published = tx.selectFrom('registerItem').select(sign).where(held('registerItem', {}))
  const guide = tx.selectFrom('guideRow').select(sign).where(held('guideRow', {}))
  const signs = await Promise.all([reached, published, guide].map((each) => each.executeTakeFirstOrThrow()))
  const views = ['peer_item', 'register_item'].map((name) => sql`pg_get_viewdef(${`projections.${name}`}::regclass)`)
  const { rows } = await sql<{ readonly tables: string }>`select concat(${sql.join(views)}) as tables`.execute(tx)
  return { texts: signs.map((each) => each.sign).join(' '), tables: rows[0]?.tables ?? '' }
}

/** The standing items of a county's own draft, or of nobody's. */
export async function draftTexts(tx: Asking, county: string): Promise<readonly LensItem[]> {
  const drafted = tx
    .selectFrom('catalogItem')
    .select(['item', 'content', 'origin', 'guideRow'])
    .where('stream', '=', `catalog/${county}`)
    .where('retired', 'is', null)
    .where(held('catalogItem', {}))
    .orderBy('ordinal')
    .execute()
  const [rows, attributed, lent, present] = await Promise.all([
    drafted,
    draftAttributions(tx, county),
    borrowersOf(tx, county),
    guideChainOf(tx).then(presentRow),
  ])
  return rows.map(({ item, content: text, origin: { kind, ref }, guideRow }) => ({
    ...{ division: county, item, text, guideRow: present(guideRow) },
    ...(kind === 'borrowed' && ref !== null && /^\d{6}$/.test(ref) && namedAlone(ref)),
    ...attributed.get(item),
    ...lent.get(`${county} ${item}`),
  }))
}

/** Of an item that says the county alone from which it came. */
function namedAlone(division: string) {
  return { attributions: [{ division, itemCode: null }] }
}

export type TextName = { readonly part: string; readonly digest: string }

/** Items of a county at texts that were filed, as far as the asker may read them. */
export async function filedTexts(tx: Asking, county: string, named: readonly TextName[]): Promise<readonly LensItem[]> {
  if (named.length === 0) return []
  const stream = `catalog/${county}`
  const digests = [...new Set(named.map(({ digest }) => digest))]
  const [texts, origins, attributed, lent, present] = await Promise.all([
    tx
      .selectFrom('catalogText')
      .select(['key', 'content'])
      .where('stream', '=', stream)
      .where('key', 'in', digests)
      .where(held('catalogText', {}))
      .execute(),
    tx
      .selectFrom('itemOrigin')
      .select(['key', 'guideRow'])
      .where('stream', '=', stream)
      .where(held('itemOrigin', {}))
      .execute(),
    filedAttributions(tx, county),
    borrowersOf(tx, county),
    guideChainOf(tx).then(presentRow),
  ])
  const byDigest = new Map(texts.map(({ key, content }) => [key, content]))
  const rows = new Map(origins.map(({ key, guideRow }) => [key, guideRow]))
  return named.flatMap(({ part, digest }): readonly LensItem[] => {
    const text = byDigest.get(digest)
    const guideRow = present(rows.get(part) ?? null)
    const key = `${county} ${part}`
    return text ? [{ division: county, item: part, text, guideRow, ...attributed.get(key), ...lent.get(key) }] : []
  })
}

type Row = {
  readonly division: string
  readonly item: string
  readonly content: DisclosureItem
  readonly guideRow: string | null
}

/** What the counties within reach, or one of them, settled last, or filed where nothing was settled. */
export async function peerTexts(tx: Asking, office: Office, county?: string): Promise<readonly LensItem[]> {
  const peers = tx
    .selectFrom('peerItem as peer')
    .leftJoin('itemOrigin as origin', (join) =>
      join.onRef('origin.stream', '=', 'peer.stream').onRef('origin.key', '=', 'peer.key').on(held('origin', {})),
    )
    .select(['peer.division', 'peer.item', 'peer.content', 'origin.guideRow'])
    .where(held('peer', {}))
    .where(within('peer', office))
  const chosen = county === undefined ? peers : peers.where('peer.division', '=', county)
  const [rows, attributed, lent, present] = await Promise.all([
    chosen.orderBy('peer.division').orderBy('peer.ordinal').execute(),
    filedAttributions(tx, county),
    borrowersOf(tx, county),
    guideChainOf(tx).then(presentRow),
  ])
  return rows.map((row) => ({
    ...lensItem({ ...row, guideRow: present(row.guideRow) }),
    ...attributed.get(`${row.division} ${row.item}`),
    ...lent.get(`${row.division} ${row.item}`),
  }))
}

async function publishedTexts(tx: Asking): Promise<readonly LensItem[]> {
  const rows = await tx
    .selectFrom('registerItem')
    .select(['division', 'item', 'content'])
    .where(held('registerItem', {}))
    .orderBy('division')
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => lensItem({ ...row, guideRow: null }))
}

function lensItem({ division, item, content: text, guideRow }: Row): LensItem {
  return { division, item, text, guideRow }
}
