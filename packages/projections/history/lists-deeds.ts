import type { DivisionCode } from '@mingce/domain/authority/division'
import { idOf } from '@mingce/domain/catalog/given'
import { fold } from '@mingce/domain/fact'
import { decideLists, type ListsCommand } from '@mingce/domain/lists/decide'
import type { ListsEvent } from '@mingce/domain/lists/events'
import { evolveLists, type Lists, noLists, standingEntries } from '@mingce/domain/lists/evolve'
import type { ListRow } from '@mingce/domain/lists/match-entries'
import { isRefusal } from '@mingce/domain/refusal'
import { listsStream } from '@mingce/domain/streams'
import { factsIn } from './facts-in.ts'
import { digestOf } from './random.ts'
import type { World } from './world.ts'

/**
 * A county brings in its 权责清单, maps an item of its draft and says 无对应事项 of both sides; later a version changes one entry and leaves
 * the other out, then what was said is taken back, and so on anew. Nothing is drawn beside the county.
 */
export function listsDeed(world: World): void {
  const county = world.random.of(world.counties)
  for (const command of visitOf(world, county)) say(world, county, command)
}

function say(world: World, county: DivisionCode, command: ListsCommand): void {
  const { drafter } = world.countyPosts(county)
  const context = { actor: drafter, county, today: world.today, catalog: world.catalogOf(county) }
  const events = decideLists(command, listsIn(world, county), context)
  if (!isRefusal(events)) world.record(drafter, new Map([[listsStream(county), events]]))
}

function visitOf(world: World, county: DivisionCode): readonly ListsCommand[] {
  const lists = listsIn(world, county)
  const items = [...world.catalogOf(county).items.keys()]
  const rows = [rowOf(world, 1), rowOf(world, 2)]
  if (lists.versions.length === 0) return [bringIn(world, rows), ...saidOf(rows, items)]
  if (lists.versions.length % 2 === 0) return [...takenBack(lists), bringIn(world, rows)]
  return lists.mappings.size > 0
    ? [bringIn(world, [rowOf(world, 1, '（变化）')])]
    : saidOf(standingEntries(lists), items)
}

type Known = Pick<ListRow, 'entry' | 'digest'>

function saidOf([first, second]: readonly Known[], [item, other]: readonly string[]): readonly ListsCommand[] {
  const mapping =
    item && first ? ({ item, entry: first.entry, seen: first.digest, likeness: null } as const) : undefined
  return [
    ...(mapping ? [{ do: 'mapToEntry' as const, ...mapping }] : []),
    ...(second ? [deny('entry', second.entry)] : []),
    ...(other ? [deny('item', other)] : []),
  ]
}

function takenBack({ mappings, declared }: Lists): readonly ListsCommand[] {
  return [
    ...[...mappings.values()].map(({ item, entry }) => ({ do: 'undoMapping' as const, item, entry })),
    ...[...declared.values()].map(({ side, subject }) => ({ do: 'withdrawNoCounterpart' as const, side, subject })),
  ]
}

const deny = (side: 'item' | 'entry', subject: string) =>
  ({ do: 'declareNoCounterpart', side, subject, reason: '清单未单列' }) as const

function bringIn(world: World, rows: readonly ListRow[]): ListsCommand {
  const file = { fileName: '权责清单.xlsx', fileDigest: digestOf(['文件']) }
  return { do: 'importList', list: 'power', ...file, on: world.today, doubts: 0, rows }
}

/** The nth entry under a new name, by which an import knows it again as the one it is. */
function rowOf(world: World, n: number, suffix = ''): ListRow {
  const name = `教师资格${n}${suffix}`
  const content = { code: `51-${n}`, name, kind: '行政许可', body: '教育局', basis: null, audience: null }
  return { entry: idOf(600_000 + 10 * world.deeds.length + n), digest: digestOf([name]), content }
}

/** Folded from the deeds: the world itself keeps no lists. */
function listsIn(world: World, county: DivisionCode): Lists {
  return fold(evolveLists, noLists, factsIn<ListsEvent>(world, listsStream(county)))
}
