import { forgetPreference, preferenceOf, setPreference } from '@mingce/identity/preferences'
import { type MatterName, standingsOf } from '@mingce/projections/queue/acted'
import { z } from 'zod'
import type { Desk } from './desk.ts'
import { deliverableKind } from './inputs.ts'
import { matterName } from './matter-name.ts'
import type { Officer } from './procedure.ts'

type Follower = Pick<Officer, 'actor'> & { readonly desk: Desk }

const followedMatter = z.object({ stream: matterName, kind: deliverableKind })
export const followInput = followedMatter.extend({ follows: z.boolean() })

/** More than anybody looks after. */
export const mostFollowed = 300

/** What a person follows (关注), the latest first, as they named it: whether it is theirs to know is asked whenever it is read. */
export async function followedBy({ desk, actor }: Follower): Promise<readonly MatterName[]> {
  const kept = await preferenceOf(desk.identity, nameFor(actor))
  return z.array(followedMatter).safeParse(kept?.value).data ?? []
}

export async function followedOf(follower: Follower): Promise<{ readonly followed: readonly MatterName[] }> {
  return { followed: await followedBy(follower) }
}

/**
 * 关注 or 取消关注. A convenience beside the log: nothing is recorded, and nobody else sees it.
 *
 * @returns what is followed now; null where there is no such matter for the asker
 */
export async function follow(
  { desk, actor, ask }: Follower & Pick<Officer, 'ask'>,
  { stream, kind, follows }: z.infer<typeof followInput>,
): Promise<{ readonly followed: readonly MatterName[] } | null> {
  const before = await followedBy({ desk, actor })
  const others = before.filter((each) => each.stream !== stream || each.kind !== kind)
  if (follows) {
    const found = await ask(async (tx) => [...(await standingsOf(tx, [{ stream, kind }])).keys()])
    if (found.length === 0) return null
    if (others.length >= mostFollowed) return { followed: before }
  }
  const followed = follows ? [{ stream, kind }, ...others] : others
  const name = nameFor(actor)
  if (followed.length === 0) await forgetPreference(desk.identity, name)
  else await setPreference(desk.identity, name, { value: followed, setAt: desk.clock() })
  return { followed }
}

function nameFor({ authority, account }: Officer['actor']) {
  return { authority, name: `followed.${account}` }
}
