import { elementPlace } from '../../catalog/element-place.ts'
import type { CatalogEvent } from '../../catalog/events.ts'
import { type Catalog, lastSettled, standingItems } from '../../catalog/evolve.ts'
import type { RegisteredLaw } from '../../law/evolve.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { RecordLane, SmallChange } from '../../round/record-lane.ts'
import { changesBetween } from '../../round/small-change.ts'
import { submissionStream } from '../../streams.ts'
import { acceptanceDeadline } from '../acceptance-deadline.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionDecision, SubmissionFacts } from '../facts.ts'
import { heldLock } from '../held-lock.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import type { RecordedChange } from './record-events.ts'

type No = Refusal<SubmissionRefusal>

/** What the record lane goes by: the round, and the laws as they are registered. */
type LaneContext = Pick<SubmissionContext, 'round' | 'laws'>

/**
 * 备案 instead of examination: of an adjustment to a settled catalog in which the round counts every change as small. What was filed is settled by
 * that alone, so that the county may publish it; the city may call it in.
 *
 * @param filed what an ordinary filing would bring, by every rule of one
 */
export function filedForRecord(
  filed: SubmissionDecision | No,
  facts: SubmissionFacts,
  context: LaneContext,
): SubmissionDecision | No {
  const { id, catalog } = facts
  const locked = heldLock(facts)
  if (locked) return locked
  const changes = smallChangesIn({ id, catalog }, context)
  if (isRefusal(changes)) return changes
  if (isRefusal(filed)) return filed
  const items = standingItems(catalog).map(({ item, digest }) => ({ item, digest }))
  const settled = {
    type: 'CatalogSettled',
    version: catalog.lastVersion + 1,
    submission: submissionStream(id),
    items,
  } as const
  return {
    submission: [...filed.submission, { type: 'FiledForRecord', changes: [...changes] }],
    catalog: [...filed.catalog, settled],
  }
}

/** What an adjustment changes, all of it small by the rule of the round; else which item and element is not. */
function smallChangesIn(
  { id, catalog }: Pick<SubmissionFacts, 'id' | 'catalog'>,
  { round, laws = [] }: LaneContext,
): readonly RecordedChange[] | No {
  const settled = lastSettled(catalog)
  const lane = round.status === 'open' ? round.settings.recordLane : undefined
  if (id.kind !== 'disclosure_catalog' || id.n === 1 || !settled || !lane || lane.changes.length === 0)
    return refuse('NO_RECORD_LANE')
  const before = new Map(settled.items.map(({ item, digest }) => [item, digest]))
  const now = standingItems(catalog)
  const come = now.filter(({ item }) => !before.has(item)).map(({ item }) => item)
  const gone = [...before.keys()].filter((item) => !now.some((each) => each.item === item))
  if (come.length + gone.length > 0) return refuse('SUBSTANTIVE_CHANGE', [...come, ...gone])
  const found = changesIn(catalog, before, laws)
  const places = found.flatMap(({ part, element, change }) =>
    change && lane.changes.includes(change) ? [] : [elementPlace(part, element)],
  )
  if (places.length > 0) return refuse('SUBSTANTIVE_CHANGE', places)
  const [moved] = now.filter(({ item }, index) => settled.items[index]?.item !== item)
  if (moved && !lane.changes.includes('order')) return refuse('SUBSTANTIVE_CHANGE', [moved.item])
  return counted(moved ? [...found, { part: moved.item, change: 'order' as const }] : found, lane)
}

function changesIn(catalog: Catalog, before: ReadonlyMap<string, string>, laws: readonly RegisteredLaw[]) {
  return standingItems(catalog).flatMap(({ item, digest, content }) => {
    const was = catalog.texts.get(before.get(item) ?? '')
    if (!was || before.get(item) === digest) return []
    return changesBetween(was, content, laws).map((each) => ({ part: item, ...each }))
  })
}

function counted(
  found: readonly { readonly part: string; readonly change: SmallChange | null }[],
  { mostItems }: RecordLane,
): readonly RecordedChange[] | No {
  const byPart = Map.groupBy(found, ({ part }) => part)
  if (byPart.size === 0) return refuse('NOTHING_TO_FILE')
  if (mostItems !== null && byPart.size > mostItems) return refuse('TOO_MANY_FOR_RECORD', [...byPart.keys()])
  return [...byPart].map(([part, of]) => ({ part, changes: [...new Set(of.flatMap(({ change }) => change ?? []))] }))
}

/**
 * 调取审核: within the days it has for 签收 the city takes what was filed for record into its ordinary examination. What the county has published
 * meanwhile stays in force; what it has not is settled no longer.
 */
export function callIn(
  { seen, reason }: { readonly seen: number; readonly reason: string },
  facts: SubmissionFacts,
  context: SubmissionContext,
): SubmissionDecision | No {
  const { round, today } = context
  const { submission, catalog, id } = facts
  const stream = submissionStream(id)
  const version = lastSettled(catalog)
  const { acceptBy: until } = submission
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (submission.stage === 'recorded_only' ? undefined : refuse('NOT_FILED_FOR_RECORD')),
    () => (seen === submission.version ? undefined : refuse('STALE_VERSION')),
    () => (round.status === 'open' ? undefined : refuse('ROUND_NOT_OPEN')),
    () => (until && today > until.dueDate ? refuse('CALL_IN_TOO_LATE', [until.dueDate]) : undefined),
    () => (version?.submission === stream ? undefined : refuse('ADJUSTED_SINCE')),
    () => heldLock(facts),
  )
  if (refusal || round.status !== 'open' || !version) return refusal ?? refuse('ROUND_NOT_OPEN')
  const acceptBy = acceptanceDeadline(context)
  if (isRefusal(acceptBy)) return refuse('NO_CALENDAR', acceptBy.about)
  const isPublished = catalog.published.some((each) => each.version === version.version)
  const undone: readonly CatalogEvent[] = isPublished
    ? []
    : [{ type: 'SettlementRecalled', version: version.version, submission: stream }]
  return { submission: [{ type: 'CalledInForReview', reason, acceptBy }], catalog: undone }
}
