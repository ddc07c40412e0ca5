import type { Fact } from '@mingce/domain/fact'
import type { PackageEvent } from '@mingce/domain/joint-package/events'
import { emptyPackage, evolvePackage, type JointPackage } from '@mingce/domain/joint-package/evolve'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { folding, type Height, type Projection, under } from '../definition.ts'
import { instantOf } from '../instant.ts'
import { evolveTwoSided, type TwoSided, unseen } from '../outward.ts'
import { copyTable, handlerSource, handlerTable } from './handlers.ts'
import { packageRows } from './package-turns.ts'
import { type QueueRow, queueTable, type Task } from './rows.ts'
import { countsIn, type Turn, turnsOf } from './submission-turns.ts'

/** `since`: from when each task of the present turns waits on its desk. */
type Waiting = { readonly seen: TwoSided; readonly turns: readonly Turn[]; readonly since: ReadonlyMap<Task, string> }

/** What waits on each desk, and why. A row leaves when the desk has done its part. */
export const queueProjection: Projection = {
  name: 'queue',
  revision: 3,
  tables: { queue: queueTable, handler: handlerTable, copy: copyTable },
  sources: [
    folding<Waiting, SubmissionEvent>({
      covers: under('submission'),
      initial: { seen: unseen, turns: [], since: new Map() },
      evolve: evolveWaiting,
      rows: (stream, waiting) => ({ queue: waiting.turns.map((turn) => submissionRow(stream, waiting, turn)) }),
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
  const turns = turnsOf(seen)
  const newTurn = seen.own.turn !== before.seen.own.turn
  const since = turns.map(({ task }) => [task, (!newTurn && before.since.get(task)) || fact.at] as const)
  return { seen, turns, since: new Map(since) }
}

function submissionRow(stream: string, { seen, since }: Waiting, { desk, role, task, reason }: Turn): QueueRow {
  const { own } = seen
  const { round, division, kind, n } = parseSubmissionStream(stream)
  const due = dueOf(task, seen)
  return {
    ...{ key: task, division, height: heightOf(task, seen), desk, role, task, reason, round, kind, n },
    ...{ version: own.version, turn: own.turn, ...countsIn(own), feedback: null },
    since: instantOf(since.get(task) ?? null) as Date,
    filedAt: instantOf(own.submittedAt),
    dueDate: due?.dueDate ?? null,
    due,
  }
}

function dueOf(task: Task, { own }: TwoSided): QueueRow['due'] {
  if (task === 'to_accept') return own.acceptBy
  return own.stage === 'under_review' ? own.reviewBy : null
}

/** What a county does inside stays inside; that it has something to revise, its city knows. */
function heightOf(task: Task, { outward }: TwoSided): Height {
  const inside = task === 'to_draft' || task === 'to_check' || task === 'to_sign'
  return inside || !outward ? 0 : 2
}
