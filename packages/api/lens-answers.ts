import { digest, id } from '@mingce/domain/identifiers'
import { lensOf, rulingsOf } from '@mingce/projections/lens/questions'
import { z } from 'zod'
import type { Desk } from './desk.ts'
import { division } from './inputs.ts'
import { actorsIn, withNames } from './names.ts'
import type { Officer } from './procedure.ts'

type Asked = Pick<Officer, 'actor' | 'ask'> & { readonly desk: Desk }

export const lensSubject = z.object({ division, part: id, digest })

/** 同类 with the names of whoever ruled; null where the asker may not read the item. */
export async function openLens(ctx: Asked, subject: z.infer<typeof lensSubject>) {
  const lens = await ctx.ask(async (tx) => (await lensOf(tx, ctx.actor, subject)) ?? null)
  return lens && withNames(ctx.desk, lens, actorsIn(lens.rulings))
}

/** Of 同类 the rulings alone, with the names of whoever ruled; null where the asker may not read the item. */
export async function openRulings(ctx: Asked, subject: z.infer<typeof lensSubject>) {
  const rulings = await ctx.ask(async (tx) => (await rulingsOf(tx, ctx.actor, subject)) ?? null)
  return rulings && withNames(ctx.desk, { rulings }, actorsIn(rulings))
}
