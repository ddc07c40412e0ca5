import { daysBetween } from '../deadline/calendar-day.ts'
import { dayInLetter } from '../letter/letter.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { type Milestone, type MilestoneKind, milestoneNames } from './milestones.ts'
import { tablesHeaded, tableText } from './notation.ts'

/** What the log holds of a county's filings and its catalog in a round, as the county may know it: one entry an event, by day. */
export type Happened = {
  readonly kind: DeliverableKind
  readonly what: 'filed' | 'returned' | 'settled' | 'recalled' | 'published'
  readonly on: string
  /** The filing's turn, or the version that was published. */
  readonly number: number
  /** Of what came on paper the day on which its texts were entered and filed; `on` is when it really came (纸质报送). */
  readonly enteredOn?: string
}

type Reached = { readonly kind: DeliverableKind; readonly what: Happened['what'] }

/** By which event of the log a milestone is reached; one beside the system by none. */
const reachedBy: Readonly<Record<Exclude<MilestoneKind, 'beside'>, Reached>> = {
  plan_filed: { kind: 'implementation_plan', what: 'filed' },
  plan_settled: { kind: 'implementation_plan', what: 'settled' },
  catalog_filed: { kind: 'disclosure_catalog', what: 'filed' },
  catalog_settled: { kind: 'disclosure_catalog', what: 'settled' },
  catalog_published: { kind: 'disclosure_catalog', what: 'published' },
  summary_filed: { kind: 'work_summary', what: 'filed' },
}

/** A promise beside what the log says of it. `reachedOn` is null where it says nothing; `late` counts days after the promised one. */
export type Kept = {
  readonly milestone: Milestone
  readonly events: readonly Happened[]
  readonly reachedOn: string | null
  readonly late: number
}

/**
 * What became of each milestone, by the log alone. A settlement that was taken back (收回) reached nothing; the first that
 * stands did. What is beside the system has no events, and nothing is said of it.
 */
export function courseOf(milestones: readonly Milestone[], happened: readonly Happened[]): readonly Kept[] {
  return milestones.map((milestone) => {
    if (milestone.kind === 'beside') return { milestone, events: [], reachedOn: null, late: 0 }
    const by = reachedBy[milestone.kind]
    const events = happened.filter(
      (each) => each.kind === by.kind && (each.what === by.what || bearsOn(by.what, each.what)),
    )
    const first = standing(events, by.what)[0]
    const reachedOn = first?.on ?? null
    const late = reachedOn === null ? 0 : Math.max(0, daysBetween(milestone.by, reachedOn))
    return { milestone, events, reachedOn, late }
  })
}

/** A return says why a settlement or a second filing came late; a recall undoes a settlement. */
function bearsOn(reached: Happened['what'], what: Happened['what']): boolean {
  return (what === 'returned' && reached !== 'published') || (what === 'recalled' && reached === 'settled')
}

function standing(events: readonly Happened[], what: Happened['what']): readonly Happened[] {
  const recalled = events.findLastIndex((each) => each.what === 'recalled')
  return events.filter((each, at) => each.what === what && at > recalled)
}

const heading = ['编号', '事项', '计划完成', '系统记录'] as const
const none = '系统中没有记录'

/** The course as a table of a summary; its last column is left for the county's own word. */
export function courseText(course: readonly Kept[]): string {
  return besideRecord(
    course.map(({ milestone, events, late }) => ({ milestone, said: happenedText(events), late })),
    '本县',
  )
}

/** A milestone with what the log says of it, '' where it says nothing. */
export type Told = { readonly milestone: Milestone; readonly said: string; readonly late: number }

/** Promises beside the record, as a table; the last column is for the word of whoever wrote the plan: 本县 or 本市（州）. */
export function besideRecord(told: readonly Told[], writer: string): string {
  const rows = told.map((each) => {
    const { id, what, by } = each.milestone
    return [id, what, dayInLetter(by), recordOf(each, writer), '']
  })
  return tableText({ heading: [...heading, `${writer}说明`], rows })
}

/** A course put in again, with what was written beside each milestone before, known by the milestone's id. */
export function withOwnWords(text: string, before: string): string {
  const own = ownWords(before)
  return tablesHeaded(text, heading)
    .map(({ rows, ...rest }) =>
      tableText({ ...rest, rows: rows.map((cells) => [...cells.slice(0, -1), own.get(cells[0] ?? '') ?? '']) }),
    )
    .join('\n\n')
}

/** One document's events in a line: "2021年10月10日报送；2021年10月13日退回修改". */
export function happenedText(happened: readonly Happened[]): string {
  return happened.map((each) => `${dayInLetter(each.on)}${saidOf(each)}`).join('；')
}

function recordOf({ milestone, said, late }: Told, writer: string): string {
  if (milestone.kind === 'beside') return `${milestoneNames.beside}，由${writer}说明`
  if (said === '') return none
  return late > 0 ? `${said}；晚于计划${late}天` : said
}

function saidOf({ what, number, enteredOn }: Happened): string {
  switch (what) {
    case 'filed': {
      const filed = `${number > 1 ? `第${number}次` : ''}${enteredOn ? '纸质报送' : '报送'}`
      return enteredOn ? `${filed}（${dayInLetter(enteredOn)}录入）` : filed
    }
    case 'returned':
      return '退回修改'
    case 'settled':
      return '审定通过'
    case 'recalled':
      return '审定收回'
    case 'published':
      return `公布第${number}版`
  }
}

/** What was written in the last column of an earlier table of this kind, by milestone. */
function ownWords(text: string): ReadonlyMap<string, string> {
  return new Map(
    tablesHeaded(text, heading).flatMap(({ rows }) => rows.map(([id = '', , , , word = '']) => [id, word] as const)),
  )
}
