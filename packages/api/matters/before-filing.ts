import type { DivisionCode } from '@mingce/domain/authority/division'
import { decideAtCounties } from '@mingce/domain/before-filing/at-counties'
import type { BeforeFilingCommand, BeforeFilingRefusal } from '@mingce/domain/before-filing/decide'
import { evolveBeforeFiling, nothingNoted } from '@mingce/domain/before-filing/evolve'
import { filedKinds } from '@mingce/domain/before-filing/filed-kinds'
import { isRefusal } from '@mingce/domain/refusal'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { evolveRound, unopenedRound } from '@mingce/domain/round/evolve'
import { beforeFilingStream, roundStream, submissionStream } from '@mingce/domain/streams'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { unfiled } from '@mingce/domain/submission/state'
import { stateOf } from '../folding.ts'
import type { Matter } from '../matter.ts'

/** One county, or the several that a city guided together. */
export type BeforeFilingTarget = { readonly round: string; readonly counties: readonly DivisionCode[] }

/** 报送前沟通: decided on with the round, and with what of the county's the city has. */
export const beforeFilingMatter: Matter<BeforeFilingTarget, BeforeFilingCommand, BeforeFilingRefusal> = {
  name: 'before-filing',
  stream: ({ round, counties }) => counties.map((county) => beforeFilingStream(round, county)).join(' '),
  reads: ({ round, counties }) => [
    roundStream(round),
    ...counties.flatMap((county) => [
      beforeFilingStream(round, county),
      ...deliverableKinds.map((kind) => filingOf(round, county, kind)),
    ]),
  ],
  decide: ({ round, counties }, command, past, { actor, today }) => {
    const opened = stateOf(past, roundStream(round), evolveRound, unopenedRound)
    const decision = decideAtCounties(
      command,
      counties.map((county) => ({
        before: stateOf(past, beforeFilingStream(round, county), evolveBeforeFiling, nothingNoted),
        context: {
          ...{ actor, county, today, round: opened },
          filed: filedKinds((kind) => stateOf(past, filingOf(round, county, kind), evolveSubmission, unfiled)),
        },
      })),
    )
    if (isRefusal<BeforeFilingRefusal>(decision)) return decision
    return new Map([...decision].map(([county, events]) => [beforeFilingStream(round, county), events]))
  },
}

function filingOf(round: string, division: DivisionCode, kind: DeliverableKind): string {
  return submissionStream({ round, division, kind, n: 1 })
}
