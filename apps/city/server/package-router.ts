import { openPackageTrail } from '@mingce/api/filing-answers'
import { deliverableKind, key, seen } from '@mingce/api/inputs'
import { packageMatter } from '@mingce/api/matters/joint-package'
import { type Officer, router } from '@mingce/api/procedure'
import { day, id, roundId, words } from '@mingce/domain/identifiers'
import type { CityPackageCommand } from '@mingce/domain/joint-package/commands'
import { packageException } from '@mingce/domain/joint-package/events'
import { z } from 'zod'
import { cityPartRouter } from './city-part-router.ts'
import { officer } from './officer.ts'
import { openPackage } from './package-answer.ts'
import { packageSigningRouter } from './package-signing-router.ts'

const ofRound = z.object({ round: roundId })
const act = ofRound.extend({ key, kind: deliverableKind })
const members = z.array(z.string().max(200)).max(100)

/** The city's own joint package: passing the notice on, assembling, filing, addenda, answers to the province. */
export const packageRouter = router({
  open: officer.input(ofRound).query(({ ctx, input }) => openPackage(ctx, input.round)),
  trail: officer
    .input(ofRound.extend({ kind: deliverableKind.optional() }))
    .query(({ ctx, input }) => openPackageTrail(ctx, { ...input, city: ctx.actor.authority })),
  signing: packageSigningRouter,
  own: cityPartRouter,
  relayNotice: officer
    .input(
      ofRound.extend({
        key,
        innerDates: z
          .array(z.object({ kind: deliverableKind, date: day }))
          .min(1)
          .max(3),
        note: words.nullable(),
      }),
    )
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'relayNotice', ...said }),
    ),
  assemble: officer
    .input(
      act.extend({
        seen,
        members,
        exceptions: z.array(packageException).max(100),
        letter: z.string().trim().min(1).max(5000),
      }),
    )
    .mutation(({ ctx, input: { key, round, ...said } }) => carryOut(ctx, { key, round }, { do: 'assemble', ...said })),
  submit: officer
    .input(act.extend({ seen, docNumber: z.string().trim().min(1).max(100).nullable() }))
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'submitPackage', ...said }),
    ),
  addAddendum: officer
    .input(act.extend({ addendum: id, members }))
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'addAddendum', ...said }),
    ),
  withdraw: officer
    .input(act.extend({ seen, reason: words }))
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'withdrawPackage', ...said }),
    ),
  answerFeedback: officer
    .input(ofRound.extend({ key, feedback: id, text: words }))
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'answerFeedback', ...said }),
    ),
})

function carryOut(ctx: Officer, { key, round }: { key: string; round: string }, command: CityPackageCommand) {
  const target = { round, city: ctx.actor.authority }
  const awaits = ['joint-package', 'queue', 'board', 'register', 'trail'] as const
  return ctx.record({ matter: packageMatter, target, command, key, awaits })
}
