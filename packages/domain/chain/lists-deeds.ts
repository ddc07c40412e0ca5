import type { DivisionCode } from '../authority/division.ts'
import { countyCast } from '../cast.ts'
import { standingItems } from '../catalog/evolve.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import type { ListsCommand } from '../lists/decide.ts'
import type { ListRow } from '../lists/match-entries.ts'
import type { Deed } from './deed.ts'
import { wordings } from './item-wordings.ts'
import { listsIn } from './lists.ts'
import type { Roll } from './roll.ts'
import { catalogIn, today, type World } from './world.ts'

/** A county brings in one of its lists, maps an item to an entry, says that there is none, or takes it back; fitting or not. */
export function anyOnLists(world: World, county: DivisionCode, roll: Roll): Deed {
  const { drafter, checker } = countyCast(county)
  const actor = roll.oneOf(drafter, drafter, drafter, checker)
  return { on: 'lists', division: county, actor, command: anyCommand(world, county, roll) }
}

function anyCommand(world: World, county: DivisionCode, roll: Roll): ListsCommand {
  const { entries, mappings, declared } = listsIn(world, county)
  const known = roll.anyOf([...entries.values()])
  const item = roll.anyOf(standingItems(catalogIn(world, county)))?.item ?? idOf(1)
  const bringIn: ListsCommand = {
    ...{ do: 'importList', list: 'power', fileName: '权责清单.xlsx', fileDigest: digestOf('清单') },
    ...{ on: today(world), doubts: 0, rows: anyRows(world, roll) },
  }
  if (!known) return bringIn
  const mapped = roll.anyOf([...mappings.values()]) ?? { item, entry: known.entry }
  const denied = roll.anyOf([...declared.values()]) ?? { side: 'item' as const, subject: item }
  return roll.oneOf<ListsCommand>(
    bringIn,
    { do: 'mapToEntry', item, entry: known.entry, seen: known.digest, likeness: 0.75 },
    { do: 'undoMapping', item: mapped.item, entry: mapped.entry },
    { do: 'declareNoCounterpart', side: 'item', subject: item, reason: '本县无此职权' },
    { do: 'declareNoCounterpart', side: 'entry', subject: known.entry, reason: '不涉及义务教育' },
    { do: 'withdrawNoCounterpart', side: denied.side, subject: denied.subject },
  )
}

/** Some of four entries, each in one of the wordings; a new name for each row. */
function anyRows({ hours }: World, roll: Roll): readonly ListRow[] {
  const first = roll.below(4)
  return Array.from({ length: 1 + roll.below(3) }, (_, at) => {
    const [n, basis] = [(first + at) % 4, roll.oneOf(...wordings)]
    const name = `教育职权${n}`
    const content = { code: `51-${n}`, name, kind: '行政检查', body: '教育局', basis, audience: null }
    return { entry: idOf(20_000 + hours * 2 + at), digest: digestOf(`${n}${basis}`), content }
  })
}
