import type { DateOfFiling } from '@mingce/domain/submission/clock/clock-events'
import { dayInWords } from '../instant.ts'
import { dateOfFiling, clockText as text } from '../words/clock.ts'

type Detail = { readonly [name: string]: unknown }

/** What a line of the trail says of a filing's dates: which one, from when to when, and since when the clock stands or goes on; undefined of anything else. */
export function clockOutcome(type: string, detail: Detail): string | undefined {
  switch (type) {
    case 'AcceptedForReview':
      return 'deadline' in detail ? text('trail.accepted', { until: dueIn(detail) }) : ''
    case 'ClockStopped':
      return text('trail.stopped', { on: dayInWords(String(detail.on)) })
    case 'ClockResumed':
      return text('trail.resumed', { on: dayInWords(String(detail.on)), until: dueIn(detail) })
    case 'ExtensionRequested':
      return text('trail.requested', { of: dateOfFiling(detail.of as DateOfFiling), days: Number(detail.days) })
    case 'ExtensionGranted':
      return text('trail.granted', { until: dueIn(detail) })
    case 'DeadlineRecomputed': {
      const before = dayInWords(String(detail.before))
      return text('trail.recomputed', { of: dateOfFiling(detail.of as DateOfFiling), before, after: dueIn(detail) })
    }
    default:
      return undefined
  }
}

/** Of a deadline a trail keeps its day alone. */
function dueIn({ deadline }: Detail): string {
  return dayInWords(String((deadline as { readonly dueDate?: unknown } | undefined)?.dueDate))
}
