import type { DivisionCode } from '@mingce/domain/authority/division'
import type { BeforeFilingCommand } from '@mingce/domain/before-filing/decide'
import { noteWords } from '@mingce/domain/before-filing/events'
import {
  type BeforeFiling,
  evolveBeforeFiling,
  nothingNoted,
  type PreparatoryNote,
} from '@mingce/domain/before-filing/evolve'
import { filedKinds } from '@mingce/domain/before-filing/filed-kinds'
import { awaitedOf } from '@mingce/domain/before-filing/tally'
import { roundId } from '@mingce/domain/identifiers'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { beforeFilingStream, submissionStream } from '@mingce/domain/streams'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import type { PaperFiling } from '@mingce/domain/submission/paper'
import { unfiled } from '@mingce/domain/submission/state'
import { z } from 'zod'
import type { Desk } from './desk.ts'
import { stateOf } from './folding.ts'
import { key } from './inputs.ts'
import { type BeforeFilingTarget, beforeFilingMatter } from './matters/before-filing.ts'
import { withNames } from './names.ts'
import type { Officer } from './procedure.ts'

type Asked = Officer & { readonly desk: Desk }

/** What was noted with one county in a round, oldest first, and which of its deliverables the city has. */
export type CountyNotes = {
  readonly county: DivisionCode
  readonly notes: readonly PreparatoryNote[]
  readonly filed: readonly DeliverableKind[]
  /** What came on paper of each deliverable, entered or not. */
  readonly papers: readonly CountyPaper[]
}

export type CountyPaper = PaperFiling & { readonly kind: DeliverableKind; readonly isEntered: boolean }

const told = { key, round: roundId }

/** What each command says beside the counties it is about. */
export const noteInputs = {
  consultation: z.object({ ...told, ...noteWords.consultation }),
  answer: z.object({ ...told, ...noteWords.answer }),
  guidance: z.object({ ...told, ...noteWords.guidance }),
  research: z.object({ ...told, ...noteWords.research }),
  opinion: z.object({ ...told, ...noteWords.opinion }),
  withdrawal: z.object({ ...told, ...noteWords.withdrawal }),
}

/** The notes of these counties in a round, as the log has them now; whoever asks must be one of those they are for. */
export async function notesIn(
  desk: Desk,
  round: string,
  counties: readonly DivisionCode[],
): Promise<ReadonlyMap<DivisionCode, BeforeFiling>> {
  const past = await desk.streams.read(counties.map((county) => beforeFilingStream(round, county)))
  return new Map(
    counties.map((county) => [
      county,
      stateOf(past, beforeFilingStream(round, county), evolveBeforeFiling, nothingNoted),
    ]),
  )
}

/** How many questions of these counties wait for an answer of theirs, or of their city. */
export async function questionsAwaited(
  { desk }: Pick<Asked, 'desk'>,
  {
    round,
    counties,
    side,
  }: { readonly round: string; readonly counties: readonly DivisionCode[]; readonly side: 'county' | 'city' },
): Promise<number> {
  const notes = await notesIn(desk, round, counties)
  return [...notes.values()].flatMap((before) => awaitedOf(before, side)).length
}

/** 报送前沟通 of these counties, for themselves or for their city, with what everyone who wrote is called. */
export async function openNotes({ desk }: Asked, round: string, counties: readonly DivisionCode[]) {
  const notes = await notesIn(desk, round, counties)
  const filings = counties.flatMap((division) =>
    deliverableKinds.map((kind) => submissionStream({ round, division, kind, n: 1 })),
  )
  const past = await desk.streams.read(filings)
  const answer: readonly CountyNotes[] = counties.map((county) => {
    const filingOf = (kind: DeliverableKind) =>
      stateOf(past, submissionStream({ round, division: county, kind, n: 1 }), evolveSubmission, unfiled)
    const papers = deliverableKinds.flatMap((kind) =>
      filingOf(kind).papers.map((paper) => ({ ...paper, kind, isEntered: paper.turn <= filingOf(kind).turn })),
    )
    return {
      ...{ county, papers, filed: [...filedKinds(filingOf)] },
      notes: [...(notes.get(county) ?? nothingNoted).notes.values()],
    }
  })
  return withNames(
    desk,
    { counties: answer },
    answer.flatMap(({ notes: each }) => each.flatMap(writers)),
  )
}

function writers(note: PreparatoryNote): readonly (string | undefined)[] {
  const answers = note.what === 'consultation' ? note.answers : []
  return [note, ...answers, ...(note.withdrawn ? [note.withdrawn] : [])].flatMap(({ by }) => [
    by.account,
    by.onBehalfOf,
  ])
}

/** Records one command on these counties' notes, in all of them or in none; whether the asker may is the decider's to say. */
export function noteBefore(
  ctx: Officer,
  { key, ...target }: BeforeFilingTarget & { readonly key: string },
  command: BeforeFilingCommand,
) {
  return ctx.record({ matter: beforeFilingMatter, target, command, key, awaits: ['trail'] })
}
