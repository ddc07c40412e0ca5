import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { owedByCounties } from '@mingce/domain/round/owing'
import { type DayReadAnew, type RoundDay, readAnew } from '@mingce/domain/round/read-anew'
import type { Asking } from '@mingce/projections/asking'
import { type RoundRow, roundsOf } from '@mingce/projections/board/round'
import { innerDatesIn } from '@mingce/projections/joint-package/questions'
import type { Officer } from './procedure.ts'

/** A day of an open round that an amended calendar reads otherwise. */
export type RoundDayReadAnew = DayReadAnew & { readonly round: string; readonly title: string }

/** The days of a round, those that cities set within it too, as far as the asker may see them. */
export async function roundDaysOf(tx: Asking, round: RoundRow): Promise<readonly RoundDay[]> {
  const inner = await innerDatesIn(tx, round.round)
  return [...ofProvince(round), ...ofCities(round, inner)]
}

function ofProvince({ settings }: RoundRow): readonly RoundDay[] {
  return settings.deliverables.map(({ kind, dueDate }) => ({ kind, city: null, date: dueDate }))
}

function ofCities({ settings }: RoundRow, inner: Awaited<ReturnType<typeof innerDatesIn>>): readonly RoundDay[] {
  const asked = new Set(owedByCounties(settings).map(({ kind }) => kind))
  return inner.filter(({ kind }) => asked.has(kind)).map(({ kind, division, date }) => ({ kind, city: division, date }))
}

/** Which days of the open rounds a calendar reads otherwise than `was` does. */
export function roundDaysReadAnew(
  { ask }: Pick<Officer, 'ask'>,
  calendars: { readonly was: WorkCalendar; readonly is: WorkCalendar; readonly today: string },
): Promise<readonly RoundDayReadAnew[]> {
  return ask(async (tx) => {
    const open = (await roundsOf(tx)).filter(({ status }) => status === 'open')
    const anew = open.map(async (each) =>
      readAnew(await roundDaysOf(tx, each), each.settings, calendars).map((day) => {
        return { ...day, round: each.round, title: each.title }
      }),
    )
    return (await Promise.all(anew)).flat()
  })
}
