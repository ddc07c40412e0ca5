import type { DateOfFiling } from '@mingce/domain/submission/clock/clock-events'
import type { Happening } from './news.ts'

/** A day that an act moved: which of a filing's dates where that is known, from when where it is, and to when; days as "2021-10-21". */
export type MovedDay = {
  readonly of: DateOfFiling | null
  readonly before: string | null
  readonly after: string
}

/** The day that a happening moved; null of one that moved none. */
export function movedDayOf({ type, detail }: Pick<Happening, 'type' | 'detail'>): MovedDay | null {
  const { of, before, deadline, until } = detail as Partial<Moving>
  switch (type) {
    case 'DeadlineRecomputed':
      return deadline && of && before ? { of, before, after: deadline.dueDate } : null
    case 'ExtensionGranted':
      return deadline ? { of: null, before: null, after: deadline.dueDate } : null
    case 'PublicNoticeExtended':
      return until ? { of: null, before: null, after: until } : null
    default:
      return null
  }
}

type Moving = {
  readonly of: DateOfFiling
  readonly before: string
  readonly until: string
  readonly deadline: { readonly dueDate: string }
}
