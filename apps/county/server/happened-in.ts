import { dayOf } from '@mingce/domain/day'
import type { Happened } from '@mingce/domain/document/course'
import { parseSubmissionStream } from '@mingce/domain/streams'

/** A line of the trail, as far as a course tells of it. */
export type TrailLine = {
  readonly stream: string
  readonly type: string
  readonly detail: { readonly [name: string]: unknown }
  readonly recordedAt: string
}

const told: Readonly<Record<string, Happened['what']>> = {
  SubmittedToCity: 'filed',
  ReturnedForRevision: 'returned',
  ApprovedByCity: 'settled',
  DecisionRecalled: 'recalled',
}

/**
 * What became of a county's filings, oldest first as the trail's lines come. A return that was taken back did not happen to the county, nor
 * did a filing that it took back itself come;
 * what came on paper was filed on the day it really came.
 */
export function happenedIn(trail: readonly TrailLine[]): readonly Happened[] {
  const turns = new Map<string, number>()
  const papers = new Map<string, string>()
  const happened: Happened[] = []
  for (const { stream, type, detail, recordedAt } of trail) {
    if (!stream.startsWith('submission/')) continue
    if (type === 'PaperFilingRegistered') papers.set(stream, String(detail.receivedOn))
    if (type === 'PaperFilingStruck') papers.delete(stream)
    const { kind } = parseSubmissionStream(stream)
    if (type === 'SubmissionWithdrawn') dropLast(happened, { kind, what: 'filed' })
    const what = told[type]
    if (!what) continue
    if (type === 'SubmittedToCity') turns.set(stream, Number(detail.turn))
    if (type === 'DecisionRecalled' && detail.decision === 'returned') {
      dropLast(happened, { kind, what: 'returned' })
      continue
    }
    const own = { kind, what, number: turns.get(stream) ?? 1 }
    const recordedOn = dayOf(recordedAt)
    const receivedOn = what === 'filed' ? papers.get(stream) : undefined
    happened.push(receivedOn ? { ...own, on: receivedOn, enteredOn: recordedOn } : { ...own, on: recordedOn })
    if (what === 'filed') papers.delete(stream)
  }
  return happened
}

function dropLast(happened: Happened[], { kind, what }: Pick<Happened, 'kind' | 'what'>): void {
  const at = happened.findLastIndex((each) => each.kind === kind && each.what === what)
  happened.splice(at, at < 0 ? 0 : 1)
}
