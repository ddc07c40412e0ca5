import { type Asking, type AsOf, held } from '../asking.ts'
import type { Held } from '../definition.ts'
import { foldWords, type RegisterCatalogRow, type RegisterItemRow } from './catalog.ts'
import type { RegisterPublicationRow } from './publications.ts'
import type { RegisterNoticeRow, RegisterRoundRow, RegisterStageRow } from './stages.ts'

/** The counties whose catalog is in force, in order of code. */
export function registeredCatalogs(tx: Asking, asOf: AsOf = {}): Promise<readonly Held<RegisterCatalogRow>[]> {
  return tx.selectFrom('registerCatalog').selectAll().where(held('registerCatalog', asOf)).orderBy('division').execute()
}

export type RegisteredCatalog = {
  readonly head: Held<RegisterCatalogRow>
  readonly items: readonly Held<RegisterItemRow>[]
}

/** A county's catalog in force, its items in order; undefined while it has published none. */
export async function registeredCatalogOf(
  tx: Asking,
  division: string,
  asOf: AsOf = {},
): Promise<RegisteredCatalog | undefined> {
  const heads = tx.selectFrom('registerCatalog').selectAll().where('division', '=', division)
  const all = tx.selectFrom('registerItem').selectAll().where('division', '=', division)
  const [head, items] = await Promise.all([
    heads.where(held('registerCatalog', asOf)).executeTakeFirst(),
    all.where(held('registerItem', asOf)).orderBy('ordinal').execute(),
  ])
  return head && { head, items }
}

/** An item of a county's catalog in force; undefined where it has none of that id. */
export function registeredItemOf(
  tx: Asking,
  division: string,
  item: string,
  asOf: AsOf = {},
): Promise<Held<RegisterItemRow> | undefined> {
  const found = tx.selectFrom('registerItem').selectAll().where('division', '=', division).where('item', '=', item)
  return found.where(held('registerItem', asOf)).executeTakeFirst()
}

/** What a county announced of its catalog, newest first. */
export function announcementsOf(
  tx: Asking,
  division: string,
  asOf: AsOf = {},
): Promise<readonly Held<RegisterPublicationRow>[]> {
  const all = tx.selectFrom('registerPublication').selectAll().where('division', '=', division)
  return all.where(held('registerPublication', asOf)).orderBy('onDate', 'desc').orderBy('heldFrom', 'desc').execute()
}

/** How far each filing of a county, or of all, has come, in the order of the days. */
export function stagesOf(
  tx: Asking,
  asked: AsOf & { readonly division?: string | undefined; readonly round?: string | undefined } = {},
): Promise<readonly Held<RegisterStageRow>[]> {
  let stages = tx.selectFrom('registerStage').selectAll().where(held('registerStage', asked))
  if (asked.division !== undefined) stages = stages.where('division', '=', asked.division)
  if (asked.round !== undefined) stages = stages.where('round', '=', asked.round)
  return stages.orderBy('onDate').orderBy('key').execute()
}

export type CompletionStage = Pick<RegisterStageRow, 'round' | 'division' | 'kind' | 'stage' | 'onDate' | 'effectiveOn'>

/** When each county's deliverables of these rounds were settled, and when the catalogs among them were published. */
export function completionStagesIn(tx: Asking, rounds: readonly string[]): Promise<readonly CompletionStage[]> {
  if (rounds.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('registerStage')
    .select(['round', 'division', 'kind', 'stage', 'onDate', 'effectiveOn'])
    .where('round', 'in', rounds)
    .where('stage', 'in', ['settled', 'published'])
    .where(held('registerStage', {}))
    .orderBy('onDate')
    .execute()
}

/** What a county shows for comments (公示), until it sums up what came in. */
export function noticesOf(tx: Asking, division: string, asOf: AsOf = {}): Promise<readonly Held<RegisterNoticeRow>[]> {
  const all = tx.selectFrom('registerNotice').selectAll().where('division', '=', division)
  return all.where(held('registerNotice', asOf)).orderBy('fromDate').execute()
}

/** The rounds, without their cohorts. */
export function registeredRounds(tx: Asking, asOf: AsOf = {}): Promise<readonly Held<RegisterRoundRow>[]> {
  return tx.selectFrom('registerRound').selectAll().where(held('registerRound', asOf)).orderBy('issuedOn').execute()
}

export type RegisterSearch = AsOf & {
  /** Words that must all occur, in any order, whatever their width or case. */
  readonly words: string
  readonly division?: string | undefined
  readonly offset?: number | undefined
  /** 50 unless said. */
  readonly limit?: number | undefined
}

/** The items in force that say all of the words, by county and order; empty when no word is given. */
export function searchRegister(tx: Asking, asked: RegisterSearch): Promise<readonly Held<RegisterItemRow>[]> {
  const words = foldWords(asked.words).split(/\s+/).filter(Boolean)
  if (words.length === 0) return Promise.resolve([])
  let items = tx.selectFrom('registerItem').selectAll().where(held('registerItem', asked))
  if (asked.division !== undefined) items = items.where('division', '=', asked.division)
  for (const word of words) items = items.where('words', 'like', `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  return items
    .orderBy('division')
    .orderBy('ordinal')
    .offset(asked.offset ?? 0)
    .limit(asked.limit ?? 50)
    .execute()
}
