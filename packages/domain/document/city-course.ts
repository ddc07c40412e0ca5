import type { DivisionCode } from '../authority/division.ts'
import { daysBetween } from '../deadline/calendar-day.ts'
import { inOrderOf } from '../in-order-of.ts'
import { dayInLetter } from '../letter/letter.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { besideRecord, type Told } from './course.ts'
import type { FiledUpward } from './filed-upward.ts'
import type { Milestone, MilestoneKind } from './milestones.ts'

/** How far a county of the round came, as its city may know it; days are `"2021-10-14"`. */
export type CountyReached = {
  readonly division: DivisionCode
  /** By deliverable, the day of the 审定 that stands. */
  readonly settled: { readonly [Kind in DeliverableKind]?: string | undefined }
  /** The first version of this round whose publication stands. */
  readonly published: { readonly version: number; readonly on: string; readonly items: number } | null
}

/** What a city's plan is held against. */
export type CityRecord = {
  readonly upward: readonly FiledUpward[]
  /** Every county of the round. */
  readonly reached: readonly CountyReached[]
  /** What the city owes itself, alone or beside its counties. */
  readonly ownKinds: readonly DeliverableKind[]
  /** What each of its counties owes. */
  readonly countyKinds: readonly DeliverableKind[]
}

/** A promise of a city beside what the log says of it. `days` are those of the record, `reachedOn` is null until all of it happened. */
export type CityKept = Told & { readonly days: readonly string[]; readonly reachedOn: string | null }

type Said = Pick<CityKept, 'said' | 'days' | 'reachedOn'>

/** Whose act reaches a milestone of a city: its filing with the province, or what each of its counties came to. */
const reachedBy: Readonly<Record<Exclude<MilestoneKind, 'beside'>, (record: CityRecord) => Said>> = {
  plan_filed: (record) => filedOf(record, 'implementation_plan'),
  plan_settled: (record) => settledOf(record, 'implementation_plan'),
  catalog_filed: (record) => filedOf(record, 'disclosure_catalog'),
  catalog_settled: (record) => settledOf(record, 'disclosure_catalog'),
  catalog_published: (record) => publishedOf(record),
  summary_filed: (record) => filedOf(record, 'work_summary'),
}

const nothing: Said = { said: '', days: [], reachedOn: null }

/**
 * What became of each milestone of a city's plan, by the log alone. Its 报送 is the joint filing with the province that was not withdrawn, with the
 * city's own document in it where it owes one, on the day on which it came on paper where it did so before; 审定 and 公布 are reached on the day of the last county.
 */
export function cityCourseOf(milestones: readonly Milestone[], record: CityRecord): readonly CityKept[] {
  return milestones.map((milestone) => {
    const said = milestone.kind === 'beside' ? nothing : reachedBy[milestone.kind](record)
    const late = said.reachedOn === null ? 0 : Math.max(0, daysBetween(milestone.by, said.reachedOn))
    return { milestone, ...said, late }
  })
}

/** The course as a table of a summary; its last column is left for the city's own word. */
export function cityCourseText(course: readonly CityKept[]): string {
  return besideRecord(course, '本市（州）')
}

const upwardNames: Readonly<Record<FiledUpward['what'], string>> = {
  signed: '签发本级材料',
  taken_back: '收回签发',
  submitted: '统一上报',
  enclosed: '本级材料上报',
  added: '补报县级材料',
  withdrawn: '撤回上报',
  received: '教育厅收悉',
  on_paper: '纸质件送达教育厅',
  own_on_paper: '纸质件（含本级材料）送达教育厅',
}

function filedOf({ upward, ownKinds }: CityRecord, kind: DeliverableKind): Said {
  const events = upward.filter((each) => each.kind === kind)
  const withdrawn = events.findLastIndex(({ what }) => what === 'withdrawn')
  const whole = ownKinds.includes(kind) ? 'enclosed' : 'submitted'
  const reached = events.find(({ what }, at) => what === whole && at > withdrawn)
  const byDay = Map.groupBy(events.toSorted(inOrderOf(({ on }) => on)), ({ on }) => on)
  const said = [...byDay].map(
    ([on, each]) => `${dayInLetter(on)}${each.map(({ what }) => upwardNames[what]).join('、')}`,
  )
  const onPaper = events.filter(({ what }, at) => at > withdrawn && cameWhole(what, whole)).map(({ on }) => on)
  const reachedOn = reached ? ([reached.on, ...onPaper].toSorted()[0] ?? null) : null
  return { said: said.join('；'), days: events.map(({ on }) => on), reachedOn }
}

/** Whether what came on paper is what was filed here. */
function cameWhole(what: FiledUpward['what'], whole: 'enclosed' | 'submitted'): boolean {
  return what === 'own_on_paper' || (whole === 'submitted' && what === 'on_paper')
}

function settledOf({ reached, countyKinds }: CityRecord, kind: DeliverableKind): Said {
  if (!countyKinds.includes(kind)) return nothing
  return countedOf(
    '审定',
    reached.map(({ settled }) => settled[kind] ?? null),
  )
}

function publishedOf({ reached, countyKinds }: CityRecord): Said {
  if (!countyKinds.includes('disclosure_catalog')) return nothing
  return countedOf(
    '公布',
    reached.map(({ published }) => published?.on ?? null),
  )
}

/** Told day by day up to so many; more are told with the first and the last. */
const mostDays = 8

/** @param counties of each county the day on which it came to it, null where it has not */
function countedOf(act: string, counties: readonly (string | null)[]): Said {
  const on = counties.flatMap((day) => day ?? []).toSorted()
  const [first, last] = [on[0], on.at(-1)]
  if (first === undefined || last === undefined) return nothing
  const byDay = [...Map.groupBy(on, (day) => day)].map(([day, each]) => `${dayInLetter(day)}${each.length}个`)
  const days = byDay.length <= mostDays ? byDay.join('、') : `${dayInLetter(first)}至${dayInLetter(last)}`
  const said = `应${act}的${counties.length}个县（市、区）中，已${act}${on.length}个：${days}`
  return { said, days: on, reachedOn: on.length === counties.length ? last : null }
}
