import { moveOfSource, type SourceMove } from '@mingce/domain/borrowing/source-news'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { catalogStream } from '@mingce/domain/streams'
import { type Asking, held } from '../asking.ts'
import type { Span } from '../trail/happened.ts'

/** A source of a county's draft that moved while the draft had something from it. */
export type MovedSource = {
  /** Of the publication, the correction or the withdrawal. */
  readonly position: bigint
  readonly recordedAt: Date
  readonly what: SourceMove
  readonly county: string
  /** The item's name at the source, before it moved. */
  readonly name: string
  /** The own item that has something from there. */
  readonly item: string
}

/** Every time that a source moved of which a county's draft then had something, the newest first. */
export async function movedSources(tx: Asking, county: string, span: Span): Promise<readonly MovedSource[]> {
  const taken = await tx
    .selectFrom('borrowing')
    .select(['item', 'county', 'source', 'elements', 'heldFrom', 'heldUntil'])
    .where('stream', '=', `catalog/${county}`)
    .execute()
  if (taken.length === 0) return []
  const publications = await publicationsOf(tx, taken, span)
  if (publications.length === 0) return []
  const texts = await textsEver(tx, taken)
  const found = publications.flatMap(({ heldFrom, recordedAt, division, what, item }): readonly MovedSource[] => {
    const position = BigInt(heldFrom)
    return taken
      .filter((each) => each.county === division && BigInt(each.heldFrom) < position && endsAfter(each, position))
      .flatMap((each): readonly MovedSource[] => {
        const own = texts.filter((text) => text.division === division && text.item === each.source)
        const was = own.find((text) => BigInt(text.heldFrom) < position && endsAfter(text, position - 1n))?.content
        const is = own.find((text) => BigInt(text.heldFrom) <= position && endsAfter(text, position))?.content
        const corrected = what === 'corrected' && [null, each.source].includes(item)
        const move = moveOfSource(each.elements, { was, is, corrected })
        if (!move || !was) return []
        return [{ position, recordedAt, what: move, county: division, name: was.name, item: each.item }]
      })
  })
  return found.slice(0, span.limit)
}

type Taken = { readonly county: string; readonly source: string }
type Ending = { readonly heldUntil: bigint | null }

function endsAfter({ heldUntil }: Ending, position: bigint): boolean {
  return heldUntil === null || BigInt(heldUntil) > position
}

function publicationsOf(tx: Asking, taken: readonly Taken[], { after, before }: Span) {
  let rows = tx
    .selectFrom('registerPublication')
    .select(['heldFrom', 'recordedAt', 'division', 'what', 'item'])
    .where('stream', 'in', streamsOf(taken))
    .where(held('registerPublication', {}))
  if (after !== undefined) rows = rows.where('heldFrom', '>=', after)
  if (before !== undefined) rows = rows.where('heldFrom', '<', before)
  return rows.orderBy('heldFrom', 'desc').execute()
}

type TextRow = Ending & {
  readonly division: string
  readonly item: string
  readonly heldFrom: bigint
  readonly content: DisclosureItem
}

function textsEver(tx: Asking, taken: readonly Taken[]): Promise<readonly TextRow[]> {
  return tx
    .selectFrom('registerItem')
    .select(['division', 'item', 'heldFrom', 'heldUntil', 'content'])
    .where('stream', 'in', streamsOf(taken))
    .where('item', 'in', [...new Set(taken.map(({ source }) => source))])
    .execute()
}

/** Indexes of the register begin with the stream: by the item alone every row of it is looked at. */
function streamsOf(taken: readonly Taken[]): readonly string[] {
  return [...new Set(taken.map(({ county }) => catalogStream(county)))]
}
