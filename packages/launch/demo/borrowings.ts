import { cityOf } from '@mingce/domain/authority/division'
import { isBlankCell, isSameCell } from '@mingce/domain/catalog/three-way'
import { Chance } from './chance.ts'
import type { CountyDesk } from './county-desk.ts'
import type { Published, Standing } from './standing.ts'
import type { Step } from './step.ts'
import * as words from './words.ts'

type Found = { readonly own: Standing; readonly there: Standing; readonly published: Published }

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
  const [found] = chance
    .shuffled(near.length > 0 ? near : open)
    .flatMap((published) => differing(desk, published, 'contentElements'))
  if (!found) return
  const { own, there, published } = found
  desk.borrow(published, there, own.item, 'contentElements')
  const { content } = desk.standing(own.item)
  desk.revise(own.item, {
    ...content,
    contentElements: [...content.contentElements, '本地办理地点和咨询电话'],
  })
  borrowChannels(desk, found, open)
  const from = { item: own.item, county: published.county, source: there.item }
  const { version, until } = published
  const now = desk.log.minute < until ? { version, digest: there.digest } : null
  if (chance.falls(0.3)) desk.answer({ do: 'keepBorrowing', ...from, now })
  else if (chance.falls(0.2)) desk.answer({ do: 'dropBorrowing', ...from, reason: words.borrowingDropped })
}

/** Every other one finds the item’s channels better said by another county. */
function borrowChannels(desk: CountyDesk, found: Found, open: readonly Published[]): void {
  const chance = new Chance('borrowing channels', desk.county)
  if (!chance.falls(0.3)) return
  const others = open.filter(({ county }) => county !== found.published.county)
  const second = chance
    .shuffled(others)
    .flatMap((published) => differing(desk, published, 'channels'))
    .find(({ own }) => own.item === found.own.item)
  if (second) desk.borrow(second.published, second.there, second.own.item, 'channels')
}

type Borrowed = 'contentElements' | 'channels'

function differing(desk: CountyDesk, published: Published, element: Borrowed): readonly Found[] {
  const named = new Map(desk.items.map((own) => [own.content.name, own]))
  return published.items.flatMap((there) => {
    const own = named.get(there.content.name)
    if (!own || isBlankCell(there.content, element) || isSameCell(own.content, there.content, element)) return []
    return [{ own, there, published }]
  })
}

/**
 * Of the counties from which most content was borrowed, every other one corrects the item's page and the next withdraws its publication, when all
 * of that was done: the news stands at the borrowers.
 *
 * @param isBusy of those that have something else to do
 */
export function moveSources(all: readonly CountyDesk[], isBusy: (desk: CountyDesk) => boolean): void {
  const taken = Map.groupBy(
    all.flatMap(({ log }) => log.steps.flatMap(takenIn)),
    ({ county }) => county,
  )
  const lent = all.flatMap((desk) => {
    const own = taken.get(desk.county) ?? []
    return own.length > 0 && !isBusy(desk) && desk.published.at(-1)?.until === Number.POSITIVE_INFINITY
      ? [{ desk, own }]
      : []
  })
  const most = lent.toSorted((one, other) => other.own.length - one.own.length).slice(0, mostMoved)
  for (const [index, { desk, own }] of most.entries()) {
    desk.log.notBefore(Math.max(...own.map(({ minute }) => minute)) + 90)
    const source = own.map((each) => each.source).find((each) => standsAsPublished(desk, each))
    if (index % 2 === 0 && source !== undefined) desk.correct('name', words.corrected, source)
    else desk.withdrawPublication(words.publicationWithdrawn)
  }
}

const mostMoved = 4

function standsAsPublished({ items, published }: CountyDesk, source: string): boolean {
  const now = items.find(({ item }) => item === source)
  return published.at(-1)?.items.some(({ item, digest }) => item === source && digest === now?.digest) ?? false
}

type Taken = { readonly county: string; readonly source: string; readonly minute: number }

function takenIn({ minute, doing }: Step): readonly Taken[] {
  if (doing.matter !== 'catalog' || doing.command.do !== 'borrowText') return []
  if (!doing.command.elements.includes('contentElements')) return []
  const { county, source } = doing.command.from
  return [{ county, source, minute }]
}
