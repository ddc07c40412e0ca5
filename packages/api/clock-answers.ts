import { id, words } from '@mingce/domain/identifiers'
import type { SubmissionId } from '@mingce/domain/streams'
import type { ClockCommand } from '@mingce/domain/submission/clock/clock-commands'
import { extensibleDates, longestExtension } from '@mingce/domain/submission/clock/clock-events'
import { clockOf } from '@mingce/projections/filing/clock'
import { z } from 'zod'
import type { Desk } from './desk.ts'
import { seen } from './inputs.ts'
import { submissionMatter } from './matters/submission.ts'
import { withNames } from './names.ts'
import type { Officer } from './procedure.ts'

// What moves a filing's dates, as the levels' routers take it, ask for it and carry it out.

/** What each command says beside the filing it is about. */
export const clockSaid = {
  requestCorrection: { correction: id, parts: z.array(id).max(300), text: words, seen },
  withdrawCorrection: { correction: id, reason: words },
  answerCorrection: { correction: id, text: words },
  requestExtension: {
    ...{ extension: id, of: z.enum(extensibleDates), reason: words },
    days: z.int().min(1).max(longestExtension),
  },
  decideExtension: { extension: id, outcome: z.enum(['granted', 'refused']), opinion: words },
} as const

/** What moved the dates of a filing, with names; null while nothing did, or nothing the asker may know. */
export async function openClock(ctx: Pick<Officer, 'ask'> & { readonly desk: Desk }, stream: string) {
  const clock = await ctx.ask(async (tx) => (await clockOf(tx, stream)) ?? null)
  if (!clock) return null
  const accounts = [
    ...clock.corrections.flatMap(({ by, answer, withdrawn }) => [by, answer?.by, withdrawn?.by]),
    ...clock.extensions.flatMap(({ by, decided }) => [by, decided?.by]),
  ]
  return withNames(ctx.desk, { clock }, accounts)
}

type Sent = { readonly key: string; readonly filing: SubmissionId }

export function moveDates(ctx: Officer, { key, filing }: Sent, command: ClockCommand) {
  const awaits = ['filing', 'queue', 'board', 'trail'] as const
  return ctx.record({ matter: submissionMatter, target: filing, command, key, awaits })
}
