import type { Fact } from '../fact.ts'
import type { GuideEvent, GuideHead, GuideRow } from './events.ts'
import type { RenamedRow, VersionCause } from './version-events.ts'

/** The version this one stands in place of, why, and from which file it was read. */
export type FormerVersion = {
  readonly guide: string
  readonly because: VersionCause
  readonly reason: string
  readonly file: { readonly name: string; readonly digest: string } | null
  readonly renames: readonly RenamedRow[]
}

/** 省厅说明 on a row; `withdrawn` is why it no longer holds. */
export type GuideNote = {
  readonly note: string
  readonly row: string
  readonly text: string
  readonly writtenAt: string
  readonly withdrawn: string | null
}

/** A version of the national guide as the province registered it, its rows in order; `head` is null until it is. */
export type Guide = {
  readonly head: GuideHead | null
  readonly rows: ReadonlyMap<string, GuideRow>
  readonly registeredAt: string | null
  readonly former: FormerVersion | null
  readonly supersededBy: string | null
  readonly notes: readonly GuideNote[]
}

export const unregisteredGuide: Guide = {
  head: null,
  rows: new Map(),
  registeredAt: null,
  former: null,
  supersededBy: null,
  notes: [],
}

export function evolveGuide(guide: Guide, { event, at }: Fact<GuideEvent>): Guide {
  switch (event.type) {
    case 'GuideRegistered': {
      const { type: _, ...head } = event
      return { ...guide, head, registeredAt: at }
    }
    case 'GuideRowRegistered': {
      const { type: _, ...row } = event
      return { ...guide, rows: new Map([...guide.rows, [row.row, row]]) }
    }
    case 'GuideVersionRegistered': {
      const { type: _, former, ...told } = event
      return { ...guide, former: { guide: former, ...told } }
    }
    case 'GuideSuperseded':
      return { ...guide, supersededBy: event.by }
    case 'GuideNoteWritten': {
      const { type: _, ...note } = event
      return { ...guide, notes: [...guide.notes, { ...note, writtenAt: at, withdrawn: null }] }
    }
    case 'GuideNoteWithdrawn': {
      const withdrawn = event.reason
      const notes = guide.notes.map((each) => (each.note === event.note ? { ...each, withdrawn } : each))
      return { ...guide, notes }
    }
  }
}
