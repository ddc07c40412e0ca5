import type { RequestContext } from '@mingce/api/context'
import type { Officer } from '@mingce/api/procedure'
import { forgetPreference, preferenceOf, setPreference } from '@mingce/identity/preferences'
import { z } from 'zod'

/** How wide a person has the columns of the grid, in pixels, by the column's key: `{ legalBases: 320 }`. */
export const gridWidths = z
  .record(z.string().min(1).max(120), z.int().min(20).max(2_000))
  .refine((widths) => Object.keys(widths).length <= 100)
export type GridWidths = z.infer<typeof gridWidths>

/** As this account left them; `{}` where it never moved one. */
export async function widthsOf(ctx: Officer & RequestContext): Promise<GridWidths> {
  const kept = await preferenceOf(ctx.desk.identity, nameFor(ctx))
  return gridWidths.safeParse(kept?.value).data ?? {}
}

/** Beside the log, since it is how one person looks at things. */
export async function keepWidths(ctx: Officer & RequestContext, widths: GridWidths): Promise<void> {
  const name = nameFor(ctx)
  if (Object.keys(widths).length === 0) return forgetPreference(ctx.desk.identity, name)
  await setPreference(ctx.desk.identity, name, { value: widths, setAt: ctx.desk.clock() })
}

function nameFor({ actor: { authority, account } }: Officer) {
  return { authority, name: `grid-widths.${account}` }
}
