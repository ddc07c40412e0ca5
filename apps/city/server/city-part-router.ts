import { digestOf } from '@mingce/api/digest'
import { key } from '@mingce/api/inputs'
import { packageMatter } from '@mingce/api/matters/joint-package'
import { type Officer, router } from '@mingce/api/procedure'
import { mostItems } from '@mingce/domain/catalog/events'
import { mostSectionCharacters } from '@mingce/domain/document/section-length'
import { digest, id, roundId, words } from '@mingce/domain/identifiers'
import type { CityPartCommand } from '@mingce/domain/joint-package/decide-city-part'
import { documentKinds } from '@mingce/domain/round/section-template'
import { part } from '@mingce/domain/submission/part'
import { formerOwnOf } from '@mingce/projections/joint-package/former-own'
import { ownDutiesOf } from '@mingce/projections/joint-package/own-duties'
import { z } from 'zod'
import { cityPassagesFrom } from './city-report.ts'
import { officer } from './officer.ts'

const ofDocument = z.object({ round: roundId, kind: z.enum(documentKinds) })
const act = ofDocument.extend({ key })

/** 市（州）本级: the plan or summary the city itself owes; its reviewer writes, its leader signs. */
export const cityPartRouter = router({
  /** What is still to be written, signed or filed of it, in every open round. */
  duties: officer.query(({ ctx }) => ctx.ask((tx) => ownDutiesOf(tx, ctx.actor.authority))),
  /** What the system can put into it, so that nobody is asked for it. */
  passages: officer.input(ofDocument).query(({ ctx, input }) => cityPassagesFrom(ctx, input)),
  /** What went up in an earlier round, which it may begin with; null where nothing did. */
  former: officer
    .input(ofDocument)
    .query(({ ctx, input }) => ctx.ask((tx) => formerOwnOf(tx, { ...input, city: ctx.actor.authority }))),
  draft: officer
    .input(
      act.extend({
        section: id,
        heading: z.string().trim().min(1).max(200),
        text: z.string().trim().min(1).max(mostSectionCharacters),
        seenDigest: digest.nullable(),
      }),
    )
    .mutation(({ ctx, input: { key, round, ...said } }) => {
      const written = digestOf({ heading: said.heading, text: said.text })
      return carryOut(ctx, { key, round }, { do: 'draftCitySection', ...said, digest: written })
    }),
  remove: officer
    .input(act.extend({ section: id, seenDigest: digest }))
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'removeCitySection', ...said }),
    ),
  removeFile: officer
    .input(act.extend({ attachment: id, reason: words }))
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'removeCityFile', ...said }),
    ),
  sign: officer
    .input(act.extend({ seen: z.array(part).max(mostItems), opinion: words }))
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'signCityPart', ...said }),
    ),
  takeBack: officer
    .input(act.extend({ reason: words }))
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'takeBackCitySignature', ...said }),
    ),
  except: officer
    .input(act.extend({ reason: z.string().trim().min(1).max(500) }))
    .mutation(({ ctx, input: { key, round, ...said } }) =>
      carryOut(ctx, { key, round }, { do: 'exceptCityPart', ...said }),
    ),
  enclose: officer
    .input(act)
    .mutation(({ ctx, input: { key, round, kind } }) => carryOut(ctx, { key, round }, { do: 'encloseCityPart', kind })),
})

function carryOut(ctx: Officer, { key, round }: { key: string; round: string }, command: CityPartCommand) {
  const target = { round, city: ctx.actor.authority }
  const awaits = ['joint-package', 'queue', 'board', 'register', 'trail'] as const
  return ctx.record({ matter: packageMatter, target, command, key, awaits })
}
