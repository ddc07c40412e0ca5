import type { Actor } from '@mingce/domain/authority/actor'
import type { Asking, AsOf } from '../asking.ts'
import { type Acted, actedBy, type Matter, type MatterName, matterKey } from './acted.ts'
import { type Copied, copiedTo } from './copied.ts'
import { type BrieflyQueued, briefQueueOf, type Queued, queueOf } from './questions.ts'
import { stillOwed } from './still-owed.ts'

/** What one person's workbench lists: whatever counts them counts these rows. */
export type Workbench = {
  /** 待办: what waits on a post this person may act from, soonest due first. */
  readonly todo: readonly Queued[]
  /** What waits on others within reach. */
  readonly elsewhere: readonly Queued[]
  /** 已办 and 办结 by `over`, 我发起 by `started`; the latest act first. */
  readonly acted: readonly Acted[]
  /** 抄送: what colleagues told this person of, the unread first. */
  readonly copied: readonly Copied[]
  /** 我关注: what this person follows, as far as it is theirs to know. */
  readonly followed: readonly Matter[]
}

/** As it stands on a day of Asia/Shanghai: what can be done later only is no 待办 yet. */
type AsDay = AsOf & { readonly today: string }

/** More than can ever wait: 183 counties with three deliverables in some thirty rounds at once. It bounds the answer, and cuts nothing. */
const mostWaiting = 20_000

/** 待办 alone, as a workbench lists it. */
export async function todoOf(tx: Asking, posts: readonly [Actor, ...Actor[]], asOf: AsDay): Promise<readonly Queued[]> {
  const [own] = posts
  const here = await queueOf(tx, own, { ...asOf, turn: 'mine', limit: mostWaiting })
  return (await stillOwed(tx, here, asOf)).filter((row) => waitsOn(row, posts))
}

/** How much waits, and what comes next: what nobody or this person took on, then what a colleague works on, each soonest due first. */
export type BriefTodo = { readonly count: number; readonly next: readonly BrieflyQueued[] }

/** More than anybody looks ahead. */
const mostAhead = 20

/** 待办 as every page but the workbench needs it: the same rows, counted in its menu and gone to one after the other. */
export async function briefTodoOf(tx: Asking, posts: readonly [Actor, ...Actor[]], asOf: AsDay): Promise<BriefTodo> {
  const [own] = posts
  const here = await briefQueueOf(tx, own, { ...asOf, turn: 'mine', limit: mostWaiting })
  const rows = (await stillOwed(tx, here, asOf)).filter((row) => waitsOn(row, posts))
  const isFree = ({ handler }: BrieflyQueued) => handler === null || handler === own.account
  const next = [...rows.filter(isFree), ...rows.filter((row) => !isFree(row))].slice(0, mostAhead)
  return { count: rows.length, next }
}

/** What the asker follows comes from beside the log. */
type AsFollower = AsDay & { readonly followed?: readonly MatterName[] }

/**
 * Everything a workbench lists and counts, from one moment.
 *
 * @param posts the posts to act from, the own one first
 */
export async function workbenchOf(
  tx: Asking,
  posts: readonly [Actor, ...Actor[]],
  { followed = [], ...asOf }: AsFollower,
): Promise<Workbench> {
  const [own] = posts
  const [waiting, beyond, { acted, standings }] = await Promise.all([
    queueOf(tx, own, { ...asOf, turn: 'mine', limit: mostWaiting }),
    queueOf(tx, own, { ...asOf, turn: 'others', limit: mostWaiting }),
    actedBy(tx, { account: own.account, followed }, asOf),
  ])
  const open = new Set(await stillOwed(tx, [...waiting, ...beyond], asOf))
  const here = waiting.filter((row) => open.has(row))
  const isMine = (row: Queued) => waitsOn(row, posts)
  const mine = here.filter(isMine)
  return {
    todo: mine,
    elsewhere: [
      ...here.filter((row) => !isMine(row) && !isAlsoOn(row, mine)),
      ...beyond.filter((row) => open.has(row)),
    ],
    acted,
    copied: await copiedTo(tx, own.account, { asOf: { at: asOf.at }, standings }),
    followed: followed.flatMap((each) => standings.get(matterKey(each)) ?? []),
  }
}

/** Whether a row waits on one of these posts; a signature on the named account alone, or on who stands in for it. */
function waitsOn(
  { role, signer, parties }: Pick<Queued, 'role' | 'signer' | 'parties'>,
  posts: readonly Actor[],
): boolean {
  return posts.some(
    (post) =>
      post.role === role &&
      (signer === null || signer === (post.onBehalfOf ?? post.account)) &&
      !parties?.includes(post.account),
  )
}

/** An override waits on each post that may confirm it, and is one thing: it is listed once. */
function isAlsoOn({ task, stream, role }: Queued, mine: readonly Queued[]): boolean {
  if (task !== 'to_confirm_override') return false
  return role !== 'leader' || mine.some((each) => each.task === task && each.stream === stream)
}
