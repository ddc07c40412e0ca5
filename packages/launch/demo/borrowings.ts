import { cityOf } from '@mingce/domain/authority/division'
import { isBlankCell, isSameCell } from '@mingce/domain/catalog/three-way'
import { Chance } from './chance.ts'
import type { CountyDesk } from './county-desk.ts'
import type { Published, Standing } from './standing.ts'
import type { Step } from './step.ts'
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

/**
 * Of the counties that others borrowed from and that say so still, one corrects the item's page and another withdraws its publication, when
 * all of that was done: the news stands at the borrowers.
 *
 * @param sources those that may
 */
export function moveSources(sources: readonly CountyDesk[], all: readonly CountyDesk[]): void {
  const taken = all.flatMap(({ log }) => log.steps.flatMap(takenIn))
  const lent = sources.flatMap((desk) => {
    const own = taken.filter(({ county }) => county === desk.county)
    const [first] = own
    const stands = desk.published.at(-1)?.until === Infinity
    return first && stands ? [{ desk, source: first.source, last: Math.max(...own.map(({ minute }) => minute)) }] : []
  })
  for (const [index, { desk, source, last }] of lent.slice(0, 3).entries()) {
    desk.log.notBefore(last + 90)
    if (index % 2 === 0) desk.correct('name', words.corrected, source)
    else desk.withdrawPublication(words.publicationWithdrawn)
  }
}

type Taken = { readonly county: string; readonly source: string; readonly minute: number }

function takenIn({ minute, doing }: Step): readonly Taken[] {
  if (doing.matter !== 'catalog' || doing.command.do !== 'borrowText') return []
  const { county, source } = doing.command.from
  return [{ county, source, minute }]
}
