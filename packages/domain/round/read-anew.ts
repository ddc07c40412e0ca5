import { addDays } from '../deadline/calendar-day.ts'
import { isWorkday, notCovered, type WorkCalendar } from '../deadline/work-calendar.ts'
import type { DeliverableKind } from './deliverable.ts'
import { type Owed, owedOn } from './due.ts'
import type { RoundSettings } from './settings.ts'

/** A day of a round as it was written: the province's own, or the one that a city set its counties. */
export type RoundDay = { readonly kind: DeliverableKind; readonly city: string | null; readonly date: string }

/**
 * Why a written day is read otherwise: it became a rest day, or a working day; it is a rest day still and another day stands beside it; its year
 * had no calendar, or what follows on it has none and it stands as written. `kept`: it became a rest day, and the round moves none.
 */
export type WhyReadAnew = 'rest_day' | 'workday' | 'beside' | 'covered' | 'uncovered' | 'kept'

/** A day of a round that another calendar reads otherwise; `before` and `after` as they are owed, which are the same day where it is kept. */
export type DayReadAnew = RoundDay & { readonly before: string; readonly after: string; readonly why: WhyReadAnew }

type Reading = { readonly was: WorkCalendar; readonly is: WorkCalendar }
type Rule = Pick<RoundSettings, 'dueDayIncluded' | 'holidayPolicy'>

/**
 * Which days of a round an amended calendar reads otherwise. They are fixed days: the calendar says whether one is a working day, and the round's
 * rule of days what follows. Nothing is recorded by it: a written day is read by the published calendar wherever it is shown.
 *
 * @param rule the round's
 * @param today what was owed before it by both readings is over, and left out: "2021-10-15"
 */
export function readAnew(
  days: readonly RoundDay[],
  rule: Rule,
  reading: Reading & { readonly today: string },
): readonly DayReadAnew[] {
  const { was, is, today } = reading
  return days.flatMap((day) => {
    const before = owedOn({ owedBy: day.date }, rule, was)
    const after = owedOn({ owedBy: day.date }, rule, is)
    if (!before || !after || (before.dueDate < today && after.dueDate < today)) return []
    const why = whyOf({ before, after }, rule, {
      lastDay: rule.dueDayIncluded ? day.date : addDays(day.date, -1),
      ...reading,
    })
    return why ? [{ ...day, before: before.dueDate, after: after.dueDate, why }] : []
  })
}

function whyOf(
  { before, after }: { readonly before: Owed; readonly after: Owed },
  { holidayPolicy }: Rule,
  { lastDay, was, is }: Reading & { readonly lastDay: string },
): WhyReadAnew | undefined {
  const [rested, rests] = [isRestDay(lastDay, was), isRestDay(lastDay, is)]
  const becameOne = rests && !rested && !notCovered(lastDay, lastDay, was)
  if (before.dueDate === after.dueDate) return holidayPolicy === 'keep' && becameOne ? 'kept' : undefined
  if (before.uncovered) return 'covered'
  if (after.uncovered) return 'uncovered'
  if (!rests) return 'workday'
  return rested ? 'beside' : 'rest_day'
}

function isRestDay(day: string, calendar: WorkCalendar): boolean {
  return !notCovered(day, day, calendar) && !isWorkday(day, calendar)
}
