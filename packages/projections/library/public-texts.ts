import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type SourceState, sourceStateOf } from '@mingce/domain/good-practice/source-state'
import { type Withdrawn, withdrawnVersions } from '@mingce/domain/good-practice/withdrawn-versions'
import { catalogStream } from '@mingce/domain/streams'
import { type Asking, held } from '../asking.ts'

/** A published text that something in the library rests on. `since`: when that was recorded. */
export type Resting = {
  readonly division: string
  readonly item: string
  readonly digest: string
  readonly since: Date
}

export type PublicText = { readonly version: number; readonly digest: string; readonly text: DisclosureItem }

/** The text as it was public when it was commended, what is public now, and what that means; `now` is null where nothing is. */
export type PublicTexts = {
  readonly state: SourceState
  /** Null where it was withdrawn: what its county took from the public is read here by nobody. */
  readonly text: DisclosureItem | null
  readonly withdrawn: Withdrawn | null
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
  const [ever, announced] = await Promise.all([textsEver(tx, resting), announcedBy(tx, resting)])
  const byItem = Map.groupBy(ever, ({ division, item }) => `${division}/${item}`)
  const byCounty = Map.groupBy(announced, ({ division }) => division)
  return ({ division, item, digest, since }) => {
    const rows = byItem.get(`${division}/${item}`) ?? []
    const own = rows.filter((each) => each.digest === digest)
    const text = own[0]?.content
    if (!text) return undefined
    const told = byCounty.get(division) ?? []
    const found = rows.find(({ heldUntil }) => heldUntil === null)
    const now = found ? { version: found.version, digest: found.digest, text: found.content } : null
    const errata = told.filter((each) => each.what === 'corrected' && each.version === now?.version)
    const correctedSince = errata.some((each) => [null, item].includes(each.item) && each.recordedAt > since)
    const ended = withdrawnVersions(told)
    const withdrawals = own.flatMap(({ version }) => ended.get(version) ?? [])
    const isWithdrawn = withdrawals.length === own.length
    const state = sourceStateOf({ digest }, { digest: now?.digest ?? null, correctedSince, isWithdrawn })
    return state === 'withdrawn'
      ? { state, text: null, withdrawn: withdrawals.at(-1) ?? null, now }
      : { state, text, withdrawn: null, now }
  }
}

// Indexes begin with the stream or the division: by the item alone every row of the register is looked at.

function textsEver(tx: Asking, resting: readonly Resting[]) {
  return tx
    .selectFrom('registerItem')
    .select(['division', 'item', 'version', 'digest', 'content', 'heldUntil'])
    .where('stream', 'in', streamsOf(resting))
    .where('item', 'in', [...new Set(resting.map(({ item }) => item))])
    .orderBy('heldFrom')
    .execute()
}

function announcedBy(tx: Asking, resting: readonly Resting[]) {
  return tx
    .selectFrom('registerPublication')
    .select(['division', 'what', 'version', 'item', 'staying', 'onDate', 'reason', 'recordedAt'])
    .where('stream', 'in', streamsOf(resting))
    .where(held('registerPublication', {}))
    .orderBy('heldFrom')
    .execute()
}

function streamsOf(resting: readonly Resting[]): readonly string[] {
  return [...new Set(resting.map(({ division }) => catalogStream(division)))]
}
