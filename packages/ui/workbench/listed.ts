import type { Light } from '@mingce/domain/deadline/deadline'
import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { dueStateOf } from '../due-state.ts'
import { dueDayOf } from '../owed-lines.ts'
import { eventWords } from '../words/events.ts'
import { say } from '../words/language.ts'
import { reasonWords, taskWords } from '../words/queue.ts'
import { isFoundBy, type Said, saidBy } from './found-by.ts'
import type { ListFilter, ListName } from './list-filter.ts'
import {
  type ActedSent,
  type CopiedSent,
  type MatterSent,
  matterKey,
  type WaitingSent,
  type WorkbenchSent,
} from './workbench-sent.ts'

/** Who looks, on what day, and how rounds are called: what a filter must know beside the rows. */
export type Viewing = {
  readonly me: string
  /** 未领取 is said of the own bureau’s desk alone: who works at another is not known. */
  readonly level: string
  readonly today: string
  readonly calendar: WorkCalendar
  readonly names: Readonly<Record<string, string>>
}

export type Listed = {
  readonly todo: readonly WaitingSent[]
  readonly elsewhere: readonly WaitingSent[]
  readonly acted: readonly ActedSent[]
  readonly copied: readonly CopiedSent[]
  readonly followed: Followed
}

/** 我关注: what of it waits on somebody, as it does there, and what waits on nobody. */
export type Followed = { readonly waiting: readonly WaitingSent[]; readonly resting: readonly MatterSent[] }

const none = { todo: [], elsewhere: [], acted: [], copied: [], followed: { waiting: [], resting: [] } } as const

/** What a filter leaves of a workbench: 待办 with what waits on others and what one follows, one of the lists of what was acted on, or 抄送. */
export function listed(sent: WorkbenchSent, filter: ListFilter, viewing: Viewing): Listed {
  if (filter.list === 'todo') {
    const isLeft = (row: WaitingSent) => fitsWaiting(row, filter, viewing)
    const [todo, elsewhere] = [sent.todo.filter(isLeft), sent.elsewhere.filter(isLeft)]
    return { ...none, todo, elsewhere, followed: followedIn(sent, [...todo, ...elsewhere], filter) }
  }
  if (filter.list === 'copied')
    return { ...none, copied: sent.copied.filter((row) => fitsCopied(row, filter, viewing)) }
  const isLeft = (row: ActedSent) => isIn(row, filter.list) && fitsActed(row, filter)
  return { ...none, acted: sent.acted.filter(isLeft) }
}

function followedIn(sent: WorkbenchSent, left: readonly WaitingSent[], filter: ListFilter): Followed {
  const followed = new Set(sent.followed.map(matterKey))
  const awaited = new Set([...sent.todo, ...sent.elsewhere].map(matterKey))
  const resting = sent.followed.filter((row) => !awaited.has(matterKey(row)) && fitsResting(row, filter))
  return { waiting: left.filter((row) => followed.has(matterKey(row))), resting }
}

/** Of what one follows, counted once each, however many posts it waits on. */
export function countFollowed({ waiting, resting }: Followed): number {
  return new Set([...waiting, ...resting].map(matterKey)).size
}

/** What stands beside a list's tab: as many as the list then holds. */
export function countOf(sent: WorkbenchSent, filter: ListFilter, viewing: Viewing): number {
  const { todo, acted, copied } = listed(sent, filter, viewing)
  return todo.length + acted.length + copied.length
}

/** The light of what waits: its processing deadline, or the day it is owed. */
function lightOf(row: WaitingSent, { today, calendar }: Pick<Viewing, 'today' | 'calendar'>): Light | null {
  const known = lights.get(row)
  if (known?.today === today && known.calendar === calendar) return known.light
  const due = dueDayOf(row)
  const light = due === null ? null : dueStateOf(due, today, calendar).light
  lights.set(row, { today, calendar, light })
  return light
}

// Thousands of rows are looked through at each letter: what follows from a row alone is worked out once.
const lights = new WeakMap<WaitingSent, { today: string; calendar: WorkCalendar; light: Light | null }>()
const said = new WeakMap<MatterSent | WaitingSent, Said>()

function saidOnce<Row extends MatterSent | WaitingSent>(row: Row, further: (row: Row) => readonly string[]): Said {
  const known = said.get(row) ?? saidBy(row, further(row))
  said.set(row, known)
  return known
}

function isIn({ over, started }: ActedSent, list: ListName): boolean {
  if (list === 'started') return started
  return over === (list === 'closed')
}

function fitsWaiting(row: WaitingSent, filter: ListFilter, viewing: Viewing): boolean {
  const { task, light, by } = filter
  if (!fitsPlace(row, filter)) return false
  if (task !== null && row.task !== task) return false
  if (light !== null && lightOf(row, viewing) !== light) return false
  if (by === 'me' && row.handler !== viewing.me) return false
  if (by === 'nobody' && (row.handler !== null || row.desk !== viewing.level)) return false
  if (filter.text === '') return true
  const further = ({ task, reason, handler }: WaitingSent) => [
    ...[say(taskWords[task]), say(reasonWords[reason])],
    (handler && viewing.names[handler]) ?? '',
  ]
  return isFoundBy(filter.text, saidOnce(row, further))
}

/** What was acted on has no task, light or handler of its own: a filter for these leaves none of it. */
function fitsActed(row: ActedSent, filter: ListFilter): boolean {
  if (asksOfWaiting(filter) || !fitsPlace(row, filter)) return false
  return (
    filter.text === '' ||
    isFoundBy(
      filter.text,
      saidOnce(row, ({ did }) => [eventWords(did)]),
    )
  )
}

function fitsCopied(row: CopiedSent, filter: ListFilter, { names }: Viewing): boolean {
  if (asksOfWaiting(filter) || !fitsPlace(row, filter)) return false
  const further = ({ note, sentBy }: CopiedSent) => [note ?? '', names[sentBy] ?? '']
  return filter.text === '' || isFoundBy(filter.text, saidOnce(row, further))
}

function fitsResting(row: MatterSent, filter: ListFilter): boolean {
  if (asksOfWaiting(filter) || !fitsPlace(row, filter)) return false
  return (
    filter.text === '' ||
    isFoundBy(
      filter.text,
      saidOnce(row, () => []),
    )
  )
}

function asksOfWaiting({ task, light, by }: ListFilter): boolean {
  return task !== null || light !== null || by !== null
}

function fitsPlace(row: WaitingSent | MatterSent, { round, kind, county }: ListFilter): boolean {
  if (round !== null && row.round !== round) return false
  if (kind !== null && row.kind !== kind) return false
  return county === null || row.division === county
}
