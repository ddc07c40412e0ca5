import type { RequestContext } from '@mingce/api/context'
import { withNames } from '@mingce/api/names'
import type { Officer } from '@mingce/api/procedure'
import type { PostRole } from '@mingce/domain/authority/post'
import { id } from '@mingce/domain/identifiers'
import { z } from 'zod'

/** Which item the cursor stands in; null at none. */
export const editingInput = z.object({ item: id.nullable() })

type Editing = {
  readonly account: string
  readonly role: PostRole
  readonly item: string | null
  readonly atMs: number
}

const forgottenMs = 25_000

/**
 * Who has the grid of a county's catalog open, as far as this process was told within the last 25 seconds: a courtesy, not
 * a lock. Nothing of it is kept, and another process of the same app does not hear of it.
 */
const byCounty = new Map<string, Map<string, Editing>>()

/** Says where this account's cursor stands. @returns the others of the same county */
export async function editing(ctx: Officer & RequestContext, { item }: z.infer<typeof editingInput>) {
  const { account, authority, role } = ctx.actor
  const now = Date.now()
  const here = byCounty.get(authority) ?? new Map<string, Editing>()
  here.set(account, { account, role, item, atMs: now })
  for (const [other, { atMs }] of here) if (now - atMs > forgottenMs) here.delete(other)
  byCounty.set(authority, here)
  const others = [...here.values()].filter((each) => each.account !== account)
  return withNames(
    ctx.desk,
    { others: others.map(({ atMs: _, ...each }) => each) },
    others.map((each) => each.account),
  )
}
