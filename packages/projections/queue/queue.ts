import { cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import type { Fact } from '@mingce/domain/fact'
import type { PackageEvent } from '@mingce/domain/joint-package/events'
import { emptyPackage, evolvePackage, type JointPackage } from '@mingce/domain/joint-package/evolve'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { stoppedOn } from '@mingce/domain/submission/clock/clock'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { folding, type Height, type Projection, under } from '../definition.ts'
import { instantOf } from '../instant.ts'
import { evolveTwoSided, type TwoSided, unseen } from '../outward.ts'
import { extensionTurns } from './extension-turns.ts'
import { fourEyesTurns } from './four-eyes-turns.ts'
import { copyTable, handlerSource, handlerTable } from './handlers.ts'
import { noticeTurns } from './notice-turns.ts'
import { packageRows } from './package-turns.ts'
import { type ExtendedDateRow, extendedDateTable, type QueueRow, queueTable, type Task } from './rows.ts'
import { countsIn, isOfExamination, type Turn, toldKey, toldTurn, turnsOf } from './submission-turns.ts'

/** `since`: from when each of the present turns waits on its desk. */
type Waiting = { readonly seen: TwoSided; readonly turns: readonly Turn[]; readonly since: ReadonlyMap<string, string> }

/** What waits on each desk, and why. A row leaves when the desk has done its part. */
export const queueProjection: Projection = {
  name: 'queue',
  revision: 15,
  tables: { queue: queueTable, extendedDate: extendedDateTable, handler: handlerTable, copy: copyTable },
  sources: [
    folding<Waiting, SubmissionEvent>({
      covers: under('submission'),
      initial: { seen: unseen, turns: [], since: new Map() },
      evolve: evolveWaiting,
      rows: (stream, waiting) => ({
        queue: [
          ...turnsIn(stream, waiting).map((turn) => submissionRow(stream, waiting, turn)),
          ...toldRows(stream, waiting),
        ],
        extendedDate: extendedRows(stream, waiting),
      }),
    }),
    folding<JointPackage, PackageEvent>({
      covers: under('package'),
      initial: emptyPackage,
      evolve: evolvePackage,
      rows: (stream, joint) => ({ queue: packageRows(stream, joint) }),
    }),
    handlerSource,
  ],
}

function evolveWaiting(before: Waiting, fact: Fact<SubmissionEvent>): Waiting {
  const seen = evolveTwoSided(before.seen, fact)
  const turns = [...turnsOf(seen), ...noticeTurns(seen.own), ...fourEyesTurns(seen.own), ...extensionTurns(seen.own)]
  const newTurn = seen.own.turn !== before.seen.own.turn
  const since = turns.map((turn) => [keyOf(turn), (!newTurn && before.since.get(keyOf(turn))) || fact.at] as const)
  return { seen, turns, since: new Map(since) }
}

/** Only a catalog is put before the public. */
function turnsIn(stream: string, { turns }: Waiting): readonly Turn[] {
  const isCatalog = parseSubmissionStream(stream).kind === 'disclosure_catalog'
  return isCatalog ? turns : turns.filter(({ task }) => task !== 'to_give_notice')
}

function keyOf({ key, task }: Turn): string {
  return key ?? task
}

function submissionRow(stream: string, { seen, since }: Waiting, turn: Turn): QueueRow {
  const known = turn.desk === 'county' ? seen.told : seen.own
  const { desk, role, task, reason, signer = null, parties = null, notBefore = null } = turn
  const { round, division, kind, n } = parseSubmissionStream(stream)
  const due = dueOf(task, seen)
  const stopped = stoppedOn(seen.own.clock)
  return {
    ...{ key: keyOf(turn), ...standingOf(turn, division, seen), desk, role, task, reason, round, kind, n },
    ...{ version: known.version, turn: known.turn, ...countsIn(known), feedback: null, signer, parties, notBefore },
    awaitsNotice: task === 'to_settle' && kind === 'disclosure_catalog' && !seen.own.notice?.summedUp,
    reminded: remindedIn(turn, seen),
    since: instantOf(since.get(keyOf(turn)) ?? null) as Date,
    filedAt: instantOf(known.submittedAt),
    dueDate: stopped === null ? (due?.dueDate ?? null) : null,
    ...{ due, stoppedOn: stopped },
  }
}

function extendedRows(stream: string, { seen: { own } }: Waiting): readonly ExtendedDateRow[] {
  const due = own.clock.fileBy
  const { division } = parseSubmissionStream(stream)
  return due ? [{ key: 'extended', division, height: 2, dueDate: due.dueDate, due }] : []
}

/** What its county is told of a filing that is being examined: that it is, since when and until when, and not how far it has come. */
function toldRows(stream: string, { seen }: Waiting): readonly QueueRow[] {
  const { told } = seen
  if (told.stage !== 'under_review' || stoppedOn(told.clock) !== null) return []
  const since = new Map([[toldKey, told.since ?? '']])
  const row = submissionRow(stream, { seen, turns: [], since }, toldTurn(seen))
  return [{ ...row, height: 0, version: told.version, ...countsIn(told) }]
}

/** A signature or a confirmation is asked within the bureau: no reminder is about it. */
function remindedIn({ desk, task }: Turn, { own: { reminder } }: TwoSided): QueueRow['reminded'] {
  const isOfBureau = task === 'to_cosign' || task === 'to_confirm_override'
  return !isOfBureau && reminder?.to === desk && !reminder.over ? reminder : null
}

function dueOf(task: Task, { own }: TwoSided): QueueRow['due'] {
  if (task === 'to_accept') return own.acceptBy
  if (task === 'to_decide_extension' && own.stage !== 'under_review') return own.clock.fileBy
  return own.stage === 'under_review' ? own.reviewBy : null
}

/** Whose signature a city asks for, and what it confirms, is its own to know: such a row is the city's and not the county's. */
function standingOf({ desk, task }: Turn, county: DivisionCode, seen: TwoSided): Pick<QueueRow, 'division' | 'height'> {
  const isOfBureau = task === 'to_cosign' || task === 'to_confirm_override'
  if (isOfBureau) return { division: desk === 'city' ? cityOf(county) : county, height: 0 }
  return { division: county, height: heightOf(task, seen) }
}

/** What a county does inside stays inside; that it has something to revise, its city knows. How far a city has come with it, the city. */
function heightOf(task: Task, { outward }: TwoSided): Height {
  const inside = task === 'to_draft' || task === 'to_check' || task === 'to_sign'
  if (isOfExamination(task)) return 4
  if (task === 'to_decide_extension' || task === 'to_give_notice' || task === 'to_sum_up_notice') return 2
  return inside || !outward ? 0 : 2
}
