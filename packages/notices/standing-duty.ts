import type { PostRole } from '@mingce/domain/authority/post'
import { light } from '@mingce/domain/deadline/deadline'
import { publishBy } from '@mingce/domain/deadline/statutory'
import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { inOrderOf } from '@mingce/domain/in-order-of'
import type { OwnDuty } from '@mingce/domain/joint-package/own-duty'
import { isTimeToAssemble } from '@mingce/domain/joint-package/time-to-assemble'
import { isRefusal } from '@mingce/domain/refusal'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { owedOn } from '@mingce/domain/round/due'
import type { RoundSettings } from '@mingce/domain/round/settings'

export type StandingTask = 'to_begin' | 'to_publish' | 'to_answer_question' | 'to_restore_page' | OwnDuty['task']

/** 应办未办: what an office owes although nothing that happened put it on a desk, so that no 待办 tells of it. */
export type StandingDuty = {
  readonly task: StandingTask
  readonly round: string
  readonly division: string
  readonly kind: DeliverableKind
  /** Its page within the reader's app. */
  readonly path: string
  /**
   * The day it is owed as it was written; the instant of the 审定 from which the law counts the publication; the instant at which the other
   * side asked, which no rule counts from; or since which day so many published pages do not open, for which nothing sets a day.
   */
  readonly from:
    | { readonly owedBy: string }
    | { readonly settledAt: string }
    | { readonly askedAt: string }
    | { readonly deadSince: string; readonly pages: number }
  /** Of what is put together of others: what came so far, and by which day it was to come. */
  readonly collected?: { readonly anySettled: boolean; readonly innerDate: string | null }
}

export type ToldDuty = StandingDuty & {
  /** Until when; null where the working calendar of the year is not there to count by. */
  readonly due: string | null
  readonly isOverdue: boolean
  /** Its light is yellow or red, or somebody waits for an answer. */
  readonly isPressing: boolean
}

/** Whose turn it is: what a county owes is told to who writes it and to who answers for it, a question to who does the desk's work. */
const posts: Readonly<Record<StandingTask, readonly PostRole[]>> = {
  to_begin: ['drafter', 'leader'],
  to_publish: ['drafter', 'leader'],
  to_restore_page: ['drafter', 'leader'],
  to_write: ['reviewer'],
  to_sign: ['leader'],
  to_assemble: ['reviewer'],
  to_enclose: ['leader'],
  to_answer_question: ['drafter', 'reviewer'],
}

/** Whether it is the turn of one who holds these posts, or stands in on them. */
export function isTurnOf(held: readonly { readonly role: PostRole }[], { task }: Pick<StandingDuty, 'task'>): boolean {
  return held.some(({ role }) => posts[task].includes(role))
}

type Read = {
  readonly day: string
  readonly todo: readonly { readonly task: string; readonly round: string; readonly kind: string }[]
  readonly rounds: ReadonlyMap<string, { readonly settings: RoundSettings }>
  readonly calendar: WorkCalendar
}

/** The same duties once a 催办 put them on the desk: there they are told as 待办. */
const queuedAs: Partial<Record<StandingTask, string>> = { to_begin: 'to_draft', to_assemble: 'to_assemble' }

/**
 * What is to be told of them on a day, each with its date, soonest due first and the undated last; none that stands in the 待办 of the same
 * reader, and none for which the office still waits for others.
 */
export function dutiesTold(duties: readonly StandingDuty[], read: Read): readonly ToldDuty[] {
  const isQueued = ({ task, round, kind }: StandingDuty) =>
    read.todo.some((row) => row.task === queuedAs[task] && row.round === round && row.kind === kind)
  const told = duties.filter((duty) => !isQueued(duty) && isBegun(duty, read)).map((duty) => dutyTold(duty, read))
  return told.toSorted(soonestFirst)
}

const soonestFirst = inOrderOf(({ due }: ToldDuty) => due ?? '9999-12-31')

function isBegun({ round, from, collected }: StandingDuty, read: Read): boolean {
  if (!collected || !('owedBy' in from)) return true
  const readBy = (owedBy: string) => writtenDay({ round, owedBy }, read) ?? owedBy
  const innerDate = collected.innerDate === null ? null : readBy(collected.innerDate)
  return isTimeToAssemble({ ...collected, innerDate, dueDate: readBy(from.owedBy) }, read.day)
}

function dutyTold(duty: StandingDuty, read: Read): ToldDuty {
  const { day, calendar } = read
  const due = dueOf(duty, read)
  const shown = due === null ? 'green' : light(due, day, calendar)
  const isPressing = shown === 'yellow' || shown === 'red' || 'askedAt' in duty.from
  return { ...duty, due, isOverdue: shown === 'red', isPressing }
}

function dueOf({ round, from }: StandingDuty, read: Read): string | null {
  if ('askedAt' in from) return null
  if ('owedBy' in from) return writtenDay({ round, ...from }, read)
  if ('deadSince' in from) return null
  const due = publishBy(from.settledAt, read.calendar)
  return isRefusal(due) ? null : due.dueDate
}

/** A day of a round as it was written, read by the round's rule. */
function writtenDay(
  { round, owedBy }: { readonly round: string; readonly owedBy: string },
  { rounds, calendar }: Read,
): string | null {
  const rule = rounds.get(round)?.settings
  return rule ? (owedOn({ owedBy }, rule, calendar)?.dueDate ?? null) : owedBy
}
