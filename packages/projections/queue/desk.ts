import type { Actor } from '@mingce/domain/authority/actor'
import type { Asking, AsOf } from '../asking.ts'
import { type Acted, actedBy } from './acted.ts'
import { type Copied, copiedTo } from './copied.ts'
import { type Queued, queueOf } from './questions.ts'

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
}

/** More than can ever wait: 183 counties with three deliverables in some thirty rounds at once. It bounds the answer, and cuts nothing. */
const mostWaiting = 20_000

/** 待办 alone, as a workbench lists it: what every other page counts in its menu. */
export async function todoOf(
  tx: Asking,
  posts: readonly [Actor, ...Actor[]],
  asOf: AsOf = {},
): Promise<readonly Queued[]> {
  const [own] = posts
  const here = await queueOf(tx, own, { ...asOf, turn: 'mine', limit: mostWaiting })
  return here.filter((row) => waitsOn(row, posts))
}

/**
 * Everything a workbench lists and counts, from one moment.
 *
 * @param posts the posts to act from, the own one first
 */
export async function workbenchOf(
  tx: Asking,
  posts: readonly [Actor, ...Actor[]],
  asOf: AsOf = {},
): Promise<Workbench> {
  const [own] = posts
  const [here, away, { acted, standings }] = await Promise.all([
    queueOf(tx, own, { ...asOf, turn: 'mine', limit: mostWaiting }),
    queueOf(tx, own, { ...asOf, turn: 'others', limit: mostWaiting }),
    actedBy(tx, own.account, asOf),
  ])
  const isMine = (row: Queued) => waitsOn(row, posts)
  const mine = here.filter(isMine)
  return {
    todo: mine,
    elsewhere: [...here.filter((row) => !isMine(row) && !isAlsoOn(row, mine)), ...away],
    acted,
    copied: await copiedTo(tx, own.account, { asOf, standings }),
  }
}

/** Whether a row waits on one of these posts; a signature on the named account alone, or on who stands in for it. */
function waitsOn({ role, signer, parties }: Queued, posts: readonly Actor[]): boolean {
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
