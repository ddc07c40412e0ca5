import type { EvidenceFile } from '../../catalog/evidence-file.ts'
import type { Fact } from '../../fact.ts'
import type { Submission } from '../state.ts'
import type { PaperBringer, PaperEvent } from './paper-events.ts'

/** A filing that came on paper: `turn` is the filing in which the county enters its texts. */
export type PaperFiling = {
  readonly turn: number
  /** The day on which it really came, `"2021-10-14"`. */
  readonly receivedOn: string
  readonly docNumber: string | null
  readonly broughtBy: PaperBringer
  readonly scans: readonly EvidenceFile[]
  readonly by: string
  readonly at: string
}

type Papers = Pick<Submission, 'papers' | 'turn'>

/** What came on paper and is not entered yet. */
export function paperAwaited({ papers, turn }: Papers): PaperFiling | undefined {
  return papers.find((each) => each.turn === turn + 1)
}

/** The paper whose texts the filing before the city holds; undefined where this turn was filed here alone. */
export function paperEntered({ papers, turn }: Papers): PaperFiling | undefined {
  return papers.find((each) => each.turn === turn)
}

/** When the county's first filing really came: the day of its paper, else the instant at which it was filed here; null before, and once it was taken back. UTC. */
export function firstReceivedAt(submission: Pick<Submission, 'papers' | 'turn' | 'firstSubmittedAt'>): string | null {
  const { papers, turn, firstSubmittedAt } = submission
  const first = turn > 0 && firstSubmittedAt !== null ? papers.find((each) => each.turn === 1) : undefined
  return first ? new Date(`${first.receivedOn}T00:00:00+08:00`).toISOString() : firstSubmittedAt
}

/** It is no text and no stage: nobody's screen becomes stale. */
export function evolvePaper(before: Submission, { event, by, at }: Fact<PaperEvent>): Submission {
  const entered = before.papers.filter(({ turn }) => turn <= before.turn)
  if (event.type === 'PaperFilingStruck') return { ...before, papers: entered }
  const { type: _, ...told } = event
  return { ...before, papers: [...entered, { ...told, turn: before.turn + 1, by: by.account, at }] }
}
