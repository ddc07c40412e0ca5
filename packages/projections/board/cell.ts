import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { stoppedOn } from '@mingce/domain/submission/clock/clock'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { isUnconfirmed } from '@mingce/domain/submission/four-eyes/override'
import { firstReceivedAt } from '@mingce/domain/submission/paper'
import { isSettled, openMustFix, type Stage, type Submission } from '@mingce/domain/submission/state'
import { folding, type Standing, table, under } from '../definition.ts'
import { instantOf } from '../instant.ts'
import { evolveTwoSided, type TwoSided, unseen } from '../outward.ts'

/** One deliverable of one county as the city and the province know it; before it is filed, only that there is a draft. */
export type BoardCellRow = Standing & {
  readonly round: string
  readonly kind: DeliverableKind
  readonly n: number
  readonly stage: Exclude<Stage, 'checking'>
  readonly since: Date | null
  readonly turn: number
  readonly partCount: number
  readonly settledCount: number
  readonly mustFixOpen: number
  readonly submittedAt: Date | null
  readonly firstSubmittedAt: Date | null
  /** Until when the city is to accept it, or to finish its examination. */
  readonly dueDate: string | null
  /** 停表: since when the clock stands still; then there is no due date. */
  readonly stoppedOn: string | null
  /** 越权办理 that nobody has confirmed yet. */
  readonly overridden: boolean
}

export const cellTables = {
  boardCell: table<BoardCellRow>(
    {
      round: 'text',
      kind: 'text',
      n: 'integer',
      stage: 'text',
      since: 'timestamptz',
      turn: 'integer',
      partCount: 'integer',
      settledCount: 'integer',
      mustFixOpen: 'integer',
      submittedAt: 'timestamptz',
      firstSubmittedAt: 'timestamptz',
      dueDate: 'date',
      stoppedOn: 'date',
      overridden: 'boolean',
    },
    { indexes: [['round', 'division']], indexesInTime: [['round', 'division', 'heldUntil']] },
  ),
} as const

const notFiledYet = {
  stage: 'draft',
  since: null,
  turn: 0,
  partCount: 0,
  settledCount: 0,
  mustFixOpen: 0,
  submittedAt: null,
  firstSubmittedAt: null,
  dueDate: null,
  stoppedOn: null,
  overridden: false,
} as const

export const cellSource = folding<TwoSided, SubmissionEvent>({
  covers: under('submission'),
  initial: unseen,
  evolve: evolveTwoSided,
  rows: (stream, state) => ({ boardCell: cellRows(stream, state) }),
})

/** While the city examines, how far it has come is its own to know: its county has a cell of what it was told. */
function cellRows(stream: string, { own, outward, told }: TwoSided): readonly BoardCellRow[] {
  const { round, division, kind, n } = parseSubmissionStream(stream)
  const place = { division, round, kind, n }
  if (own.version === 0) return [] // reminded of, and not begun
  if (!outward) return [{ key: 'cell', height: 2, ...place, ...notFiledYet }]
  if (outward.stage !== 'under_review') return [{ key: 'cell', height: 2, ...place, ...progressOf(outward) }]
  return [
    { key: 'cell', height: 4, ...place, ...progressOf(outward) },
    { key: toldKey, height: 0, ...place, ...progressOf(told) },
  ]
}

/** The cell as the county has it, beside the one of those above. */
export const toldKey = 'told'

function progressOf(outward: Submission): Omit<BoardCellRow, keyof Standing | 'round' | 'kind' | 'n'> {
  return {
    stage: outward.stage === 'checking' ? 'returned' : outward.stage,
    since: instantOf(outward.since),
    turn: outward.turn,
    partCount: outward.parts.length,
    settledCount: outward.parts.filter((part) => isSettled(outward, part)).length,
    mustFixOpen: openMustFix(outward).length,
    submittedAt: instantOf(outward.submittedAt),
    firstSubmittedAt: instantOf(firstReceivedAt(outward)),
    dueDate: dueOf(outward),
    stoppedOn: stoppedOn(outward.clock),
    overridden: [...outward.overrides.values()].some(isUnconfirmed),
  }
}

function dueOf({ stage, acceptBy, reviewBy, clock }: NonNullable<TwoSided['outward']>): string | null {
  if (stoppedOn(clock) !== null) return null
  if (stage === 'submitted') return acceptBy?.dueDate ?? null
  return stage === 'under_review' ? (reviewBy?.dueDate ?? null) : null
}
