import { deliverableKind, key, seen } from '@mingce/api/inputs'
import { packageMatter } from '@mingce/api/matters/joint-package'
import { type Officer, router } from '@mingce/api/procedure'
import { id, roundId, words } from '@mingce/domain/identifiers'
import type { PackageSigningCommand } from '@mingce/domain/joint-package/signing'
import { plainAccount, signModes, signStances } from '@mingce/domain/submission/four-eyes/signing-events'
import { z } from 'zod'
import { officer } from './officer.ts'
import { signersOf } from './package-signers.ts'

const ofPackage = z.object({ round: roundId, kind: deliverableKind })
const act = ofPackage.extend({ key })
const about = act.extend({ account: plainAccount, reason: words })

/** 会签 of the city's joint package before 统一上报. */
export const packageSigningRouter = router({
  /** The colleagues, and which of them cannot be asked to sign. */
  signers: officer.input(ofPackage).query(({ ctx, input }) => signersOf(ctx, input)),
  open: officer
    .input(
      act.extend({
        ...{ seen, signing: id, mode: z.enum(signModes), needed: z.int().min(1).max(20) },
        signers: z.array(plainAccount).max(20),
      }),
    )
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'openSigning', ...said }),
    ),
  sign: officer
    .input(act.extend({ seen, signer: plainAccount, stance: z.enum(signStances), opinion: words }))
    .mutation(({ ctx, input: { key, round, ...said } }) => carryOut(ctx, { key, round }, { do: 'sign', ...said })),
  add: officer
    .input(about.extend({ before: plainAccount.nullable() }))
    .mutation(({ ctx, input: { key, round, ...said } }) => carryOut(ctx, { key, round }, { do: 'addSigner', ...said })),
  remove: officer
    .input(about)
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'removeSigner', ...said }),
    ),
  close: officer
    .input(act.extend({ reason: words }))
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'closeSigning', ...said }),
    ),
})

function carryOut(ctx: Officer, { key, round }: { key: string; round: string }, command: PackageSigningCommand) {
  const target = { round, city: ctx.actor.authority }
  const awaits = ['joint-package', 'queue', 'trail'] as const
  return ctx.record({ matter: packageMatter, target, command, key, awaits })
}
