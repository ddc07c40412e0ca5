import { dayOf } from '@mingce/domain/day'
import { type WorkCalendar, workCalendar } from '@mingce/domain/deadline/work-calendar'
import { createContext, useContext } from 'react'

/** What day it is at the desk (in a demonstration not ours), and the working calendar as far as it is published. */
export type DeskDay = { readonly clockAheadMs: number; readonly calendar: WorkCalendar }

export const DeskDayContext = createContext<DeskDay>({ clockAheadMs: 0, calendar: workCalendar([]) })

/** Now at the desk, a UTC instant. */
export function useNow(): string {
  const { clockAheadMs } = useContext(DeskDayContext)
  return new Date(Date.now() + clockAheadMs).toISOString()
}

/** Today at the desk, in Shanghai: "2021-10-15". */
export function useToday(): string {
  return dayOf(useNow())
}

export function useWorkCalendar(): WorkCalendar {
  return useContext(DeskDayContext).calendar
}
