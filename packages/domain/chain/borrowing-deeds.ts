import type { DivisionCode } from '../authority/division.ts'
import type { BorrowingCommand } from '../borrowing/borrow.ts'
import { publishedNow } from '../borrowing/published-text.ts'
import { borrowingsOf } from '../borrowing/takings.ts'
import { countyCast } from '../cast.ts'
import { type Catalog, standingItems } from '../catalog/evolve.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { withFileCells } from '../catalog/three-way.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { counties } from './staff.ts'
import { catalogIn, type World } from './world.ts'

/**
 * A county takes what another published, keeps it though the source moved, or drops the attribution; now and then what it may not.
 *
 * @returns undefined while nobody published anything
 */
export function anyBorrowing(world: World, roll: Roll): Deed | undefined {
  const county = roll.anyOf(counties.filter((each) => catalogIn(world, each).published.length > 0))
  const division = roll.anyOf(counties.filter((each) => each !== county || roll.below(8) === 0))
  if (!county || !division) return undefined
  const [catalog, there] = [catalogIn(world, division), catalogIn(world, county)]
  const command = onBorrowed(catalog, there, county, roll) ?? taking(catalog, there, county, roll)
  return command && { on: 'catalog', division, actor: countyCast(division).drafter, command }
}

function onBorrowed(catalog: Catalog, there: Catalog, county: string, roll: Roll): BorrowingCommand | undefined {
  const held = standingItems(catalog).flatMap(({ item }) =>
    borrowingsOf(catalog, item).map(({ county, source }) => ({ item, county, source })),
  )
  const borrowing = roll.anyOf(held.filter((each) => each.county === county))
  if (!borrowing || roll.below(3) === 0) return undefined
  if (roll.below(2) === 0) return { do: 'dropBorrowing', ...borrowing, reason: '已按本地实际重写' }
  const now = publishedNow(there, borrowing.source)
  return { do: 'keepBorrowing', ...borrowing, now: now ? { version: now.version, digest: now.digest } : null }
}

function taking(catalog: Catalog, there: Catalog, county: string, roll: Roll): BorrowingCommand | undefined {
  const version = roll.oneOf(there.lastVersion, there.published.at(-1)?.version ?? 1)
  const settled = roll.anyOf(there.settled.find((each) => each.version === version)?.items ?? [])
  const says = settled && there.texts.get(settled.digest)
  if (!settled || !says) return undefined
  const from = { county, source: settled.item, version, digest: settled.digest }
  const own = catalog.items.get(settled.item)
  const elements = ['contentElements', 'channels'] as const
  const fresh = catalog.items.size + 1
  if (own && roll.below(4) > 0) {
    const content = withFileCells({ content: own.content, file: says }, new Set(elements))
    return {
      do: 'borrowText',
      item: settled.item,
      content,
      digest: digestIn(catalog, content),
      seen: own.digest,
      from,
      elements,
    }
  }
  if (fresh > mostInHistories) return undefined
  const content = { ...says, name: `事项${fresh}` }
  return { do: 'borrowItem', item: idOf(fresh), content, digest: digestIn(catalog, content), from, elements }
}

const mostInHistories = 12

/** One text has one digest: that under which the catalog knows it, or one made of all its characters. */
function digestIn({ items }: Catalog, content: DisclosureItem): string {
  const words = JSON.stringify(content)
  const known = [...items.values()].find((each) => JSON.stringify(each.content) === words)
  return known?.digest ?? digestOf(`借${mixed(words, 7)}${mixed(words, 31)}`)
}

function mixed(words: string, factor: number): string {
  const sum = [...words].reduce((sum, each) => (sum * factor + (each.codePointAt(0) ?? 0)) % 1_000_000_007, 1)
  return String(sum)
}

/** Of all that a county took and attributes to another: kept as that one publishes it now, or no longer attributed. */
export function onTaken(world: World, division: DivisionCode): readonly Deed[] {
  const catalog = catalogIn(world, division)
  const on = { on: 'catalog', division, actor: countyCast(division).drafter } as const
  return standingItems(catalog).flatMap(({ item }) =>
    borrowingsOf(catalog, item).flatMap(({ county, source }): readonly Deed[] => {
      const borrowing = { item, county, source }
      const said = publishedNow(catalogIn(world, county), source)
      const now = said ? { version: said.version, digest: said.digest } : null
      return [
        { ...on, command: { do: 'keepBorrowing', ...borrowing, now } },
        { ...on, command: { do: 'dropBorrowing', ...borrowing, reason: '已按本地实际重写' } },
      ]
    }),
  )
}
