import type { DivisionCode } from '../authority/division.ts'
import { countyCast } from '../cast.ts'
import { digestOf } from '../catalog/given.ts'
import { lastPublished } from '../catalog/publication.ts'
import { addDays } from '../deadline/calendar-day.ts'
import type { PageResult } from '../published-page/events.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { counties, everyone } from './staff.ts'
import { catalogIn, today, type World } from './world.ts'

const opened = { why: null, status: 200, landedAt: null, contentDigest: digestOf('网页'), failedOn: [] }

/**
 * Somebody looks at the page a county published, mostly its drafter: it stands as settled, an item of it otherwise, or does not open.
 *
 * @returns undefined while nobody published anything
 */
export function anyLook(world: World, roll: Roll): Deed | undefined {
  const division = counties.find((county) => lastPublished(catalogIn(world, county)))
  if (!division) return undefined
  const { version, url } = lastPublished(catalogIn(world, division)) ?? { version: 1, url: '' }
  const actor =
    roll.below(4) === 3 ? (roll.anyOf(everyone) ?? countyCast(division).drafter) : countyCast(division).drafter
  const look = { version, item: null, url, ...anyResult(world, division, roll) }
  return { on: 'pages', actor, division, command: { do: 'recordPage', ...look } }
}

function anyResult(world: World, division: DivisionCode, roll: Roll): PageResult {
  const { items = [] } = catalogIn(world, division).settled.at(-1) ?? {}
  const day = today(world)
  const tried = [addDays(day, -2), addDays(day, -1), day].slice(roll.below(2))
  return roll.oneOf<PageResult>(
    { found: 'as_settled', ...opened, cells: { same: 8, of: 8 }, wrong: [] },
    { found: 'otherwise', ...opened, cells: { same: 7, of: 8 }, wrong: items.slice(0, 1).map(({ item }) => item) },
    {
      ...opened,
      found: 'dead',
      why: 'not_found',
      status: 404,
      contentDigest: null,
      cells: null,
      wrong: [],
      failedOn: tried,
    },
  )
}
