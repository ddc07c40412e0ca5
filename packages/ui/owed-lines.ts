import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { inOrderOf } from '@mingce/domain/in-order-of'
import { type Owed, owedOn, type WrittenDay } from '@mingce/domain/round/due'
import type { DatedRound } from './round/due-basis.ts'

/** A round as its dates are read, and what it is called. */
export type NamedRound = DatedRound & {
  readonly round: string
  readonly title: string
  readonly status: 'open' | 'closed'
}

/** A line with a deadline of its own, or with the day it is owed, once that was read. */
export type DueLine = { readonly dueDate: string | null; readonly owed?: Owed | null | undefined }

/** The round of a line, from which it is told what its date rests on; undefined while it is not known. */
export type OfRound = { readonly ofRound?: DatedRound | undefined }

type WrittenLine = DueLine & WrittenDay & { readonly round: string }

/**
 * Lines with the day by which each is owed, as its round reads its dates, or as it was written while no round is known; none in a closed
 * round. Soonest due first and the undated last, else in their order.
 */
export function owedLines<Line extends WrittenLine>(
  lines: readonly Line[],
  rounds: readonly NamedRound[] | undefined,
  calendar: WorkCalendar,
): readonly (Line & DueLine & OfRound)[] {
  const byId = new Map(rounds?.map((each) => [each.round, each]))
  const known = new Map<string, Owed | null>()
  const read = ({ round, owedBy, extendedTo }: Line): Owed | null => {
    const rule = byId.get(round)?.settings
    if (!rule) return owedBy === null ? null : { dueDate: owedBy, moved: null }
    const key = `${round} ${owedBy} ${extendedTo}`
    const owed = known.get(key) ?? owedOn({ owedBy, extendedTo }, rule, calendar)
    known.set(key, owed)
    return owed
  }
  return lines
    .map((line) => {
      const ofRound = byId.get(line.round)
      if (ofRound?.status === 'closed') return { ...line, dueDate: null, owed: null, ofRound }
      return { ...line, owed: read(line), ofRound }
    })
    .toSorted(soonestFirst)
}

/** Until when, whichever date binds; null where none does. */
export function dueDayOf({ dueDate, owed }: DueLine): string | null {
  return dueDate ?? owed?.dueDate ?? null
}

const soonestFirst = inOrderOf((line: DueLine) => dueDayOf(line) ?? '9999')
