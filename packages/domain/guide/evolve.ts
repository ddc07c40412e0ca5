import type { Fact } from '../fact.ts'
import type { GuideEvent, GuideHead, GuideRow } from './events.ts'

/** A version of the national guide as the province registered it, its rows in order; `head` is null until it is. */
export type Guide = { readonly head: GuideHead | null; readonly rows: ReadonlyMap<string, GuideRow> }

export const unregisteredGuide: Guide = { head: null, rows: new Map() }

export function evolveGuide(guide: Guide, { event }: Fact<GuideEvent>): Guide {
  switch (event.type) {
    case 'GuideRegistered': {
      const { type: _, ...head } = event
      return { ...guide, head }
    }
    case 'GuideRowRegistered': {
      const { type: _, ...row } = event
      return { ...guide, rows: new Map([...guide.rows, [row.row, row]]) }
    }
  }
}
