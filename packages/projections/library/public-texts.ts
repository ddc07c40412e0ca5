import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type SourceState, sourceStateOf } from '@mingce/domain/good-practice/source-state'
import { type Asking, held } from '../asking.ts'

/** A published text that something in the library rests on. `since`: the position at which that was recorded. */
export type Resting = {
  readonly division: string
  readonly item: string
  readonly digest: string
  readonly since: bigint
}

export type PublicText = { readonly version: number; readonly digest: string; readonly text: DisclosureItem }

/** The text as it was public when it was commended, what is public now, and what that means; `now` is null where nothing is. */
export type PublicTexts = {
  readonly state: SourceState
  readonly text: DisclosureItem
  readonly now: PublicText | null
}

/**
 * What became of published texts, for every office.
 *
 * @returns of each, or undefined where the register has not come so far yet
 */
export async function publicTexts(
  tx: Asking,
  resting: readonly Resting[],
): Promise<(of: Resting) => PublicTexts | undefined> {
  if (resting.length === 0) return () => undefined
  const items = [...new Set(resting.map(({ item }) => item))]
  const divisions = [...new Set(resting.map(({ division }) => division))]
  const [ever, errata] = await Promise.all([
    tx
      .selectFrom('registerItem')
      .select(['division', 'item', 'version', 'digest', 'content', 'heldUntil'])
      .where('item', 'in', items)
      .execute(),
    tx
      .selectFrom('registerPublication')
      .select(['division', 'version', 'item', 'heldFrom'])
      .where('division', 'in', divisions)
      .where('what', '=', 'corrected')
      .where(held('registerPublication', {}))
      .execute(),
  ])
  const byItem = Map.groupBy(ever, ({ division, item }) => `${division}/${item}`)
  return ({ division, item, digest, since }) => {
    const rows = byItem.get(`${division}/${item}`) ?? []
    const text = rows.find((each) => each.digest === digest)?.content
    if (!text) return undefined
    const found = rows.find(({ heldUntil }) => heldUntil === null)
    const now = found ? { version: found.version, digest: found.digest, text: found.content } : null
    const correctedSince = errata.some(
      (each) =>
        each.division === division &&
        each.version === now?.version &&
        [null, item].includes(each.item) &&
        BigInt(each.heldFrom) > since,
    )
    return { state: sourceStateOf({ digest }, { digest: now?.digest ?? null, correctedSince }), text, now }
  }
}
