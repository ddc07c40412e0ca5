import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { inOrderOf } from '@mingce/domain/in-order-of'
import { owedOn } from '@mingce/domain/round/due'
import type { RoundSettings } from '@mingce/domain/round/settings'
import type { Happening } from './news.ts'
import { dutiesTold, type StandingDuty, type ToldDuty } from './standing-duty.ts'

/** A row of the queue, as far as a digest tells of it; times are instants, days are of Asia/Shanghai. */
export type Waiting = {
  readonly stream: string
  readonly task: string
  readonly round: string
  readonly division: string
  readonly kind: string
  readonly n: number
  readonly since: Date
  readonly dueDate: string | null
  readonly owedBy: string | null
  readonly extendedTo: string | null
  readonly handler: string | null
  readonly reminded: object | null
}

export type DigestTask = Waiting & {
  /** Until when, whichever date binds; null where none does. */
  readonly due: string | null
  /** On this desk only since the digest before; in the first nothing is. */
  readonly isNew: boolean
  readonly isOverdue: boolean
}

export type Digest = {
  /** "2021-10-18" */
  readonly day: string
  /** Mine to do, soonest due first and the undated last; at most `listedTasks`. */
  readonly tasks: readonly DigestTask[]
  /** 应办未办, soonest due first and the undated last; at most `listedTasks`. */
  readonly duties: readonly ToldDuty[]
  /** All there are, listed or not; `overdue` and `today`, due on that day, of tasks and duties together. */
  readonly counts: Readonly<Record<'tasks' | 'duties' | 'overdue' | 'today' | 'fresh' | 'news', number>>
  /** What happened since the digest before, the newest first; at most `listedNews`. */
  readonly news: readonly Happening[]
}

export const listedTasks = 30
const listedNews = 20

/** Of what a digest is made, for one person. */
export type DigestMatter = {
  readonly account: string
  readonly day: string
  /** When the digest before went out; null before the first. */
  readonly lastAt: Date | null
  /** What waits on the posts this person may act from. */
  readonly todo: readonly Waiting[]
  /** What is this person's turn although nothing put it on a desk. */
  readonly duties: readonly StandingDuty[]
  /** News since the digest before. */
  readonly news: readonly Happening[]
  /** Positions that were mailed by themselves: none is told twice. */
  readonly mailed: ReadonlySet<bigint>
  /** How each round, by its id, and the working calendar read a date that was written. */
  readonly rounds: ReadonlyMap<string, { readonly settings: RoundSettings }>
  readonly calendar: WorkCalendar
}

/**
 * One person's digest; undefined when nothing is theirs to do and nothing happened. What stands undone is told beside the rest, and by itself
 * calls for a mail only once its light is yellow or red: nobody is written to every day for what is due in months.
 */
export function digestOf(matter: DigestMatter): Digest | undefined {
  const { account, day, todo, news, mailed } = matter
  const mine = todo.filter(({ handler }) => handler === null || handler === account)
  const tasks = mine.map((row) => taskOf(row, matter)).toSorted(soonestFirst)
  const fresh = news.filter((each) => !mailed.has(BigInt(each.heldFrom)) && isForMe(each, mine))
  const duties = dutiesTold(matter.duties, matter)
  if (tasks.length === 0 && fresh.length === 0 && !duties.some(({ isPressing }) => isPressing)) return undefined
  const counts = {
    tasks: tasks.length,
    duties: duties.length,
    overdue: [...tasks, ...duties].filter(({ isOverdue }) => isOverdue).length,
    today: [...tasks, ...duties].filter(({ due }) => due === day).length,
    fresh: tasks.filter(({ isNew }) => isNew).length,
    news: fresh.length,
  }
  const listed = { tasks: tasks.slice(0, listedTasks), duties: duties.slice(0, listedTasks) }
  return { day, ...listed, counts, news: fresh.slice(0, listedNews) }
}

/** A reminder is for whoever’s turn it is, and while it is. */
function isForMe({ type, stream, kind }: Happening, mine: readonly Waiting[]): boolean {
  return type !== 'ReminderSent' || mine.some((row) => row.stream === stream && row.kind === kind)
}

function taskOf(row: Waiting, { day, lastAt, rounds, calendar }: DigestMatter): DigestTask {
  const round = rounds.get(row.round)
  const due = row.dueDate ?? (round ? (owedOn(row, round.settings, calendar)?.dueDate ?? null) : row.owedBy)
  return { ...row, due, isNew: lastAt !== null && row.since > lastAt, isOverdue: due !== null && due < day }
}

const soonestFirst = inOrderOf<DigestTask>(
  ({ due }) => due ?? '9999-12-31',
  ({ since }) => since.getTime(),
  ({ stream }) => stream,
)
