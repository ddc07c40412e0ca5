import { division, filingName, key, seen } from '@mingce/api/inputs'
import { submissionMatter } from '@mingce/api/matters/submission'
import { withNames } from '@mingce/api/names'
import { type Officer, router } from '@mingce/api/procedure'
import { id, words } from '@mingce/domain/identifiers'
import type { FourEyesCommand } from '@mingce/domain/submission/four-eyes/four-eyes-commands'
import { plainAccount, signModes, signStances } from '@mingce/domain/submission/four-eyes/signing-events'
import { z } from 'zod'
import { colleaguesAt } from './colleagues.ts'
import { officer } from './officer.ts'

const act = z.object({ key, filing: filingName.extend({ division }) })
type Sent = z.infer<typeof act>
const about = act.extend({ account: plainAccount, reason: words })

/** 会签, 回避 and what was overridden (越权): that more than one pair of eyes looks at a filing. */
export const fourEyesRouter = router({
  /** Who holds which post of the own bureau now: whom one may ask to sign. */
  colleagues: officer.query(async ({ ctx }) => {
    const colleagues = await colleaguesAt(ctx.desk, ctx.actor.authority)
    return withNames(
      ctx.desk,
      { colleagues },
      colleagues.map(({ account }) => account),
    )
  }),
  openSigning: officer
    .input(
      act.extend({
        ...{ seen, signing: id, mode: z.enum(signModes), needed: z.int().min(1).max(20) },
        signers: z.array(plainAccount).max(20),
      }),
    )
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'openSigning', ...said }),
    ),
  sign: officer
    .input(act.extend({ seen, signer: plainAccount, stance: z.enum(signStances), opinion: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) => carryOut(ctx, { key, filing }, { do: 'sign', ...said })),
  addSigner: officer
    .input(about.extend({ before: plainAccount.nullable() }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'addSigner', ...said }),
    ),
  removeSigner: officer
    .input(about)
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'removeSigner', ...said }),
    ),
  closeSigning: officer
    .input(act.extend({ reason: words }))
    .mutation(({ ctx, input: { key, filing, reason } }) =>
      carryOut(ctx, { key, filing }, { do: 'closeSigning', reason }),
    ),
  recuse: officer
    .input(about)
    .mutation(({ ctx, input: { key, filing, ...said } }) => carryOut(ctx, { key, filing }, { do: 'recuse', ...said })),
  liftRecusal: officer
    .input(about)
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'liftRecusal', ...said }),
    ),
  confirmOverride: officer
    .input(act.extend({ override: id, opinion: words }))
    .mutation(({ ctx, input: { key, filing, ...said } }) =>
      carryOut(ctx, { key, filing }, { do: 'confirmOverride', ...said }),
    ),
})

function carryOut(ctx: Officer, { key, filing }: Sent, command: FourEyesCommand) {
  const awaits = ['filing', 'queue', 'board', 'trail'] as const
  return ctx.record({ matter: submissionMatter, target: filing, command, key, awaits })
}
