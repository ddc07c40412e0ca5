import type { Office } from '@mingce/domain/authority/jurisdiction'
import { type InOrder, inOrderOfUse, type Offered } from '@mingce/domain/borrowing/order-of-use'
import { sameByName, withoutGuesses } from '@mingce/domain/lens/same-item'
import { sql } from 'kysely'
import { type Asking, held } from '../asking.ts'
import { foldWords } from '../register/catalog.ts'

/** An item as another county published it: whose, which, and what it says. */
export type Offer = Offered & {
  readonly item: string
  readonly version: number
  readonly digest: string
  readonly publishedOn: string
}

const columns = ['division', 'item', 'version', 'digest', 'content', 'updatedOn'] as const

/**
 * How other counties wrote an item of one's own draft, the most useful first; published texts of the whole province and nothing else.
 *
 * @returns undefined where the draft has no such item
 */
export async function offersFor(
  tx: Asking,
  { authority }: Office,
  item: string,
): Promise<readonly InOrder<Offer>[] | undefined> {
  const own = await tx
    .selectFrom('catalogItem')
    .select(['category', 'name', 'content'])
    .where('stream', '=', `catalog/${authority}`)
    .where('item', '=', item)
    .where(held('catalogItem', {}))
    .executeTakeFirst()
  if (!own) return undefined
  const others = () => tx.selectFrom('registerItem').where(held('registerItem', {})).where('division', '<>', authority)
  const named = await others().select(['category', 'name']).distinct().execute()
  const sought = { category: own.category, name: own.name, subcategories: own.content.subcategories }
  const names = named.filter((each) => sameByName(sought, each)).map(({ name }) => name)
  if (names.length === 0) return []
  const rows = await others()
    .select(columns)
    .where('name', 'in', names)
    .orderBy('division')
    .orderBy('ordinal')
    .execute()
  const found = rows.flatMap((row): readonly Offer[] => {
    const sameness = sameByName(sought, row.content)
    return sameness ? [offerOf(row, sameness)] : []
  })
  return inOrderOfUse({ county: authority, text: own.content }, withoutGuesses(found))
}

const mostFound = 60

/** Published items of other counties that hold each of these words, in order of code; at most 60. */
export async function offersWith(tx: Asking, { authority }: Office, words: string): Promise<readonly Offer[]> {
  const sought = foldWords(words).split(/\s+/u).filter(Boolean)
  if (sought.length === 0) return []
  let found = tx.selectFrom('registerItem').select(columns).where(held('registerItem', {}))
  for (const each of sought) found = found.where(sql<boolean>`strpos(words, ${each}) > 0`)
  const rows = await found
    .where('division', '<>', authority)
    .orderBy('division')
    .orderBy('ordinal')
    .limit(mostFound)
    .execute()
  return rows.map((row) => offerOf(row, 'certain'))
}

type Row = {
  readonly division: string
  readonly item: string
  readonly version: number
  readonly digest: string
  readonly content: Offer['text']
  readonly updatedOn: string
}

function offerOf({ division, content, updatedOn, ...row }: Row, sameness: Offer['sameness']): Offer {
  return { county: division, ...row, text: content, publishedOn: updatedOn, sameness }
}
