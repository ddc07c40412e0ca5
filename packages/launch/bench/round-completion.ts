import { province } from '@mingce/domain/authority/division'
import { completionBy } from '@mingce/domain/board/completion-by'
import type { CatalogEvent } from '@mingce/domain/catalog/events'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import { dayOf } from '@mingce/domain/day'
import { type Fact, fold } from '@mingce/domain/fact'
import { type Completion, type CountyProgress, completionOf, goalOf } from '@mingce/domain/round/completion'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { catalogStream, parseSubmissionStream } from '@mingce/domain/streams'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { unfiled } from '@mingce/domain/submission/state'
import { asOffice } from '@mingce/projections/asking'
import { boardOf } from '@mingce/projections/board/board'
import type { ProjectionSchema } from '@mingce/projections/schema'
import type { Kysely } from 'kysely'
import type { ByStream } from './round-log.ts'
import type { Played } from './round-notices.ts'

export type Ended = Completion & { readonly goal: string }

/**
 * 完成 of a round's counties by the day its document names as the goal, counted from the log and from the board.
 *
 * @throws where the document names none, the two counts differ, or nobody is complete
 */
export async function completed(read: Kysely<unknown>, log: ByStream, { round, cohort }: Played): Promise<Ended> {
  const office = { authority: province, level: 'province' } as const
  const board = await asOffice(read as Kysely<ProjectionSchema>, office, (tx) => boardOf(tx, office, { round }))
  const goal = board && goalOf(board.round.settings)
  if (!goal) throw new Error(`${round} names no day by which its counties are to be done`)
  const shown = completionBy(board, goal)
  const filings = Map.groupBy(submissionsIn(log, round), ([stream]) => parseSubmissionStream(stream).division)
  const counties = cohort.map((county) =>
    progressOf(filings.get(county) ?? [], catalogOf(log.get(catalogStream(county)) ?? [])),
  )
  const counted = completionOf(counties, deliverableKinds, goal)
  if (JSON.stringify(shown, keys) !== JSON.stringify(counted, keys))
    throw new Error(`${round} is shown as ${JSON.stringify(shown)} by ${goal}, not ${JSON.stringify(counted)}`)
  if (counted.complete === 0) throw new Error(`no county of ${round} is complete by ${goal}`)
  return { ...counted, goal }
}

const keys = ['complete', 'settled', 'inForce', 'of']

type Stream = ByStream extends ReadonlyMap<infer Name, infer Facts> ? readonly [Name, Facts] : never

function submissionsIn(log: ByStream, round: string): readonly Stream[] {
  return [...log].filter(([stream]) => stream.startsWith(`submission/${round}/`))
}

function catalogOf(facts: Stream[1]) {
  return fold(evolveCatalog, emptyCatalog, facts as readonly Fact<CatalogEvent>[])
}

/** What one county's filings and its catalog came to. */
function progressOf(filings: readonly Stream[], catalog: ReturnType<typeof catalogOf>): CountyProgress {
  const settledOn = new Map<DeliverableKind, string>()
  for (const [stream, facts] of filings) {
    const { kind } = parseSubmissionStream(stream)
    const { stage, since } = fold(evolveSubmission, unfiled, facts as readonly Fact<SubmissionEvent>[])
    if (stage !== 'approved' || since === null) continue
    settledOn.set(kind, [dayOf(since), settledOn.get(kind) ?? '9999'].toSorted()[0] ?? dayOf(since))
  }
  const ofRound = new Set(filings.map(([stream]) => stream))
  const versions = catalog.settled.filter(({ submission }) => ofRound.has(submission)).map(({ version }) => version)
  const standing = catalog.published.filter((each) => versions.includes(each.version) && each.endedOn === null)
  const [inForceFrom = null] = standing.map(({ effectiveOn }) => effectiveOn).toSorted()
  return { settledOn, inForceFrom }
}
