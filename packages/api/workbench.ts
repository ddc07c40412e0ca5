import { postRoles } from '@mingce/domain/authority/post'
import { id, words } from '@mingce/domain/identifiers'
import { forgetPreference, preferenceOf, setPreference } from '@mingce/identity/preferences'
import { workbenchOf } from '@mingce/projections/queue/desk'
import { z } from 'zod'
import { todayAt } from './clock.ts'
import type { Desk } from './desk.ts'
import { followedBy } from './followed.ts'
import { deliverableKind, key } from './inputs.ts'
import { matterName } from './matter-name.ts'
import { handlingMatter } from './matters/handling.ts'
import { withNames } from './names.ts'
import type { Officer } from './procedure.ts'
import { authorityOf } from './standing.ts'

type Asked = Officer & { readonly desk: Desk }

/**
 * 工作台 of whoever asks: everything its lists hold and its counters count, who of the bureau is on which post, whether the asker
 * assigns (分派), and what everyone is called.
 */
export async function openWorkbench({ desk, posts, ask, actor }: Asked) {
  const followed = await followedBy({ desk, actor })
  const workbench = await ask((tx) => workbenchOf(tx, posts, { today: todayAt(desk.clock), followed }))
  const { appointments } = await authorityOf(desk, actor.authority)
  const colleagues = appointments.filter(({ until }) => until === null).map(({ account, role }) => ({ account, role }))
  const assigns = posts.some(({ role }) => role === 'leader' || role === 'round_manager')
  const { todo, elsewhere, acted, copied } = workbench
  const handlers = [...todo, ...elsewhere].flatMap(({ handler, delegatedBy }) => [handler, delegatedBy])
  const others = [...acted.map((each) => each.onBehalfOf), ...copied.map(({ sentBy }) => sentBy)]
  const named = [...colleagues.map(({ account }) => account), ...handlers, ...others]
  return withNames(desk, { ...workbench, colleagues, assigns }, named)
}

const account = z.string().min(1).max(100)

export const taskInput = z.object({
  key,
  matter: matterName,
  kind: deliverableKind,
  role: z.enum(postRoles),
  seen: account.nullable(),
})
export const assignInput = taskInput.extend({ account })
export const reassignInput = assignInput.extend({ reason: words })
export const delegateInput = assignInput.extend({ note: words })
export const handBackInput = taskInput.extend({ note: words })

const copyInput = z.object({ key, copy: id, matter: matterName, kind: deliverableKind })
export const copyToInput = copyInput.extend({ accounts: z.array(account).max(50), note: words.nullable() })
export const readCopyInput = copyInput

export function claimTask(ctx: Officer, { key, ...task }: z.infer<typeof taskInput>) {
  return handle(ctx, key, { do: 'claimTask', ...task })
}

export function assignTask(ctx: Officer, { key, ...task }: z.infer<typeof assignInput>) {
  return handle(ctx, key, { do: 'assignTask', ...task })
}

export function releaseTask(ctx: Officer, { key, ...task }: z.infer<typeof taskInput>) {
  return handle(ctx, key, { do: 'releaseTask', ...task })
}

export function reassignTask(ctx: Officer, { key, ...task }: z.infer<typeof reassignInput>) {
  return handle(ctx, key, { do: 'reassignTask', ...task })
}

export function delegateTask(ctx: Officer, { key, ...task }: z.infer<typeof delegateInput>) {
  return handle(ctx, key, { do: 'delegateTask', ...task })
}

export function handBackTask(ctx: Officer, { key, ...task }: z.infer<typeof handBackInput>) {
  return handle(ctx, key, { do: 'handBackTask', ...task })
}

export function copyTo(ctx: Officer, { key, ...copy }: z.infer<typeof copyToInput>) {
  return handle(ctx, key, { do: 'copyTo', ...copy })
}

export function readCopy(ctx: Officer, { key, ...copy }: z.infer<typeof readCopyInput>) {
  return handle(ctx, key, { do: 'readCopy', ...copy })
}

function handle(ctx: Officer, key: string, command: Parameters<typeof handlingMatter.decide>[1]) {
  return ctx.record({ matter: handlingMatter, target: ctx.actor.authority, command, key, awaits: ['queue', 'trail'] })
}

/** A list someone keeps as a tab of their own: what it is called, and the filter as the address has it. */
const keptList = z.object({ name: z.string().trim().min(1).max(20), query: z.string().max(500) })
export const keptListsInput = z.object({ lists: z.array(keptList).max(8) })

type KeptLists = readonly z.infer<typeof keptList>[]

/** 常用 of whoever asks, in their order. */
export async function keptListsOf({ desk, actor }: Asked): Promise<{ readonly lists: KeptLists }> {
  const kept = await preferenceOf(desk.identity, nameFor(actor))
  return { lists: z.array(keptList).safeParse(kept?.value).data ?? [] }
}

/** Keeps these in the place of those before. A convenience beside the log: nothing is recorded. */
export async function keepLists({ desk, actor }: Asked, lists: KeptLists): Promise<{ readonly lists: KeptLists }> {
  const name = nameFor(actor)
  if (lists.length === 0) await forgetPreference(desk.identity, name)
  else await setPreference(desk.identity, name, { value: lists, setAt: desk.clock() })
  return { lists }
}

function nameFor({ authority, account }: Officer['actor']) {
  return { authority, name: `workbench.${account}` }
}
