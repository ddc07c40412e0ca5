import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type Sameness, sameByName, sameItem, withoutGuesses } from '@mingce/domain/lens/same-item'
import { sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { type IdentifiedByRow, identified, type LensSubject, rowBeside } from './same-names.ts'

/** Another county's text of the same item: as it was settled last, as filed where none was, or, elsewhere, as published. */
export type PeerText = {
  readonly county: string
  readonly item: string
  readonly sameness: Sameness
  readonly basis: 'settled' | 'filed' | 'published'
  readonly version: number | null
  readonly text: DisclosureItem
}

type Asked = AsOf & { readonly item: IdentifiedByRow; readonly names: readonly string[]; readonly except: string }

/** The other counties within reach that have the item, in order of code. */
export async function peersWithin(tx: Asking, office: Office, asked: Asked): Promise<readonly PeerText[]> {
  const { item, names, except } = asked
  const rows = await tx
    .selectFrom('peerItem as peer')
    .leftJoin('itemOrigin as origin', (join) =>
      join.onRef('origin.stream', '=', 'peer.stream').onRef('origin.key', '=', 'peer.key').on(held('origin', asked)),
    )
    .select(['peer.division', 'peer.item', 'peer.content', 'peer.basis', 'peer.version', 'origin.guideRow'])
    .where(held('peer', asked))
    .where(within('peer', office))
    .where('peer.division', '<>', except)
    .where((each) =>
      each.or([
        each('peer.name', 'in', [item.name, ...names]),
        ...(item.rowIds.length === 0 ? [] : [each('origin.guideRow', 'in', item.rowIds)]),
      ]),
    )
    .orderBy('peer.division')
    .orderBy('peer.ordinal')
    .execute()
  const found = rows.flatMap(({ division: county, content: text, guideRow, ...row }): readonly PeerText[] => {
    const sameness = sameItem(item, { ...text, guideRow: rowBeside(item, guideRow) })
    return sameness ? [{ ...row, county, sameness, text }] : []
  })
  return withoutGuesses(found)
}

/** The same item in what counties beyond the asker's reach published, in order of code; the published text is all that is told of them. */
export async function publishedElsewhere(
  tx: Asking,
  office: Office,
  subject: LensSubject,
  asOf: AsOf = {},
): Promise<readonly PeerText[]> {
  const item = await identified(tx, subject, asOf)
  if (!item) return []
  const elsewhere = () =>
    tx
      .selectFrom('registerItem')
      .where(held('registerItem', asOf))
      .where(sql<boolean>`not ${within('registerItem', office)}`)
  const named = await elsewhere().select(['category', 'name']).distinct().execute()
  const names = named.filter((each) => sameByName(item, each)).map(({ name }) => name)
  if (names.length === 0) return []
  const rows = await elsewhere().selectAll().where('name', 'in', names).orderBy('division').orderBy('ordinal').execute()
  const found = rows.flatMap(({ division: county, item: id, version, content: text }): readonly PeerText[] => {
    const sameness = sameByName(item, text)
    return sameness ? [{ county, item: id, sameness, basis: 'published', version, text }] : []
  })
  return withoutGuesses(found)
}
