import type { OwedCell } from './state.ts'

/** 缺报: its day is over and nothing was filed. 逾期: its day is over, it was filed below and is not there. 迟报: it came after its day. */
export const latenesses = ['not_filed', 'overdue', 'filed_late'] as const
export type Lateness = (typeof latenesses)[number]

/** What came of something owed; days are `"2021-09-20"`. */
type Owing = { readonly cameOn: string | null; readonly isOnItsWay: boolean }

type Dated = Pick<OwedCell, 'state' | 'dates'>

/** Towards the province it comes with the joint filing of its city, whatever the county did before. Null while it is not late. */
export function latenessAtProvince({ dates }: Dated, dueDate: string, today: string): Lateness | null {
  return latenessOf({ cameOn: dates.reportedOn, isOnItsWay: dates.filedOn !== null }, dueDate, today)
}

/** Towards its city it comes with the county's first filing: what was returned since came, whatever became of the answer; what the county took back before it was ever returned did not, and has no day. */
export function latenessAtCity({ dates, state }: Dated, dueDate: string, today: string): Lateness | null {
  return latenessOf({ cameOn: dates.filedOn, isOnItsWay: state === 'withdrawn' }, dueDate, today)
}

/** A city's own (市（州）本级) comes to the province with its package or after it; stated as missing it is as little there as unsaid. */
export function latenessOfOwn(
  { reportedOn }: { readonly reportedOn: string | null },
  dueDate: string,
  today: string,
): Lateness | null {
  return latenessOf({ cameOn: reportedOn, isOnItsWay: false }, dueDate, today)
}

function latenessOf({ cameOn, isOnItsWay }: Owing, dueDate: string, today: string): Lateness | null {
  if (cameOn !== null) return cameOn > dueDate ? 'filed_late' : null
  if (today <= dueDate) return null
  return isOnItsWay ? 'overdue' : 'not_filed'
}

/** How many came late, and how many are not there though their day is over, those among them of which nothing was filed. */
export type LateTally = { readonly late: number; readonly overdue: number; readonly notFiled: number }

export function lateTally(cells: readonly { readonly lateness?: Lateness | null | undefined }[]): LateTally {
  const count = (lateness: Lateness) => cells.filter((each) => each.lateness === lateness).length
  const notFiled = count('not_filed')
  return { late: count('filed_late'), overdue: count('overdue') + notFiled, notFiled }
}
