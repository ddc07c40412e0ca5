import { cityOf } from '@mingce/domain/authority/division'
import { isBlankCell, isSameCell } from '@mingce/domain/catalog/three-way'
import { Chance } from './chance.ts'
import type { CountyDesk } from './county-desk.ts'
import type { Published, Standing } from './standing.ts'
import * as words from './words.ts'

type Found = { readonly own: Standing; readonly there: Standing; readonly published: Published }

const element = 'contentElements'

/**
 * 借鉴: one county in three looks how others published an item it has too, takes their words for the content, a neighbour's if there is
 * one, and adds its own; some look again later, and one in five drops what it says of the source.
 */
export function borrowSome(desk: CountyDesk, library: readonly Published[]): void {
  const chance = new Chance('borrowing', desk.county)
  const { minute } = desk.log
  const open = library.filter(({ from, until }) => from + 60 < minute && minute + 60 < until)
  const near = open.filter(({ county }) => cityOf(county) === cityOf(desk.county))
  if (open.length === 0 || !chance.falls(0.35)) return
  const [found] = chance.shuffled(near.length > 0 ? near : open).flatMap((published) => differing(desk, published))
  if (!found) return
  const { own, there, published } = found
  desk.borrow(published, there, own.item, element)
  const { content } = desk.standing(own.item)
  desk.revise(own.item, { ...content, [element]: [...content[element], '本地办理地点和咨询电话'] })
  const from = { item: own.item, county: published.county, source: there.item }
  const { version, until } = published
  const now = desk.log.minute < until ? { version, digest: there.digest } : null
  if (chance.falls(0.3)) desk.answer({ do: 'keepBorrowing', ...from, now })
  else if (chance.falls(0.2)) desk.answer({ do: 'dropBorrowing', ...from, reason: words.borrowingDropped })
}

function differing(desk: CountyDesk, published: Published): readonly Found[] {
  const named = new Map(desk.items.map((own) => [own.content.name, own]))
  return published.items.flatMap((there) => {
    const own = named.get(there.content.name)
    if (!own || isBlankCell(there.content, element) || isSameCell(own.content, there.content, element)) return []
    return [{ own, there, published }]
  })
}
