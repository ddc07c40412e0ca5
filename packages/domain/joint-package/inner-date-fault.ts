import { isWorkday, notCovered, type WorkCalendar } from '../deadline/work-calendar.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundDocument } from '../round/events.ts'
import type { InnerDate } from '../round/inner-dates.ts'
import { owedByCounties } from '../round/owing.ts'
import type { RoundSettings } from '../round/settings.ts'
import type { PackageRefusal } from './refusals.ts'

type AskedRound = { readonly settings: RoundSettings; readonly document: Pick<RoundDocument, 'issuedOn'> }
type Standing = {
  /** The day that stands, whatever is asked now. */
  readonly standing: string | undefined
  /** The deliverable has gone up: it is due no more. */
  readonly isFiled: boolean
  readonly calendar: WorkCalendar
  readonly today: string
}

/**
 * Why a city may not set its counties this date, or undefined. It lies between the document and the province's own date, both included; it is
 * no rest day where the round moves none; and a day that is over is not set. One that stood before it was over stands on, and one whose
 * deliverable has gone up is held to nothing as long as it stays as it is.
 */
export function innerDateFault(
  { kind, date }: InnerDate,
  { settings, document }: AskedRound,
  { standing, isFiled, calendar, today }: Standing,
): Refusal<PackageRefusal> | undefined {
  const asked = owedByCounties(settings).find((each) => each.kind === kind)
  if (!asked) return refuse('NOT_ASKED_FOR', [kind])
  const isMoved = date !== standing
  if (!isMoved && isFiled) return undefined
  if (date > asked.dueDate) return refuse('INNER_DATE_TOO_LATE', [kind])
  if (date < document.issuedOn) return refuse('INNER_DATE_BEFORE_DOCUMENT', [kind])
  if (isMoved && date < today) return refuse('INNER_DATE_OVER', [kind])
  if (settings.holidayPolicy !== 'keep') return undefined
  const unknown = notCovered(date, date, calendar)
  if (unknown) return unknown
  return isWorkday(date, calendar) ? undefined : refuse('INNER_DATE_ON_REST_DAY', [kind])
}
