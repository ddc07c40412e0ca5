import type { Actor } from '@mingce/domain/authority/actor'
import { toRestore } from '@mingce/domain/published-page/dead-pages'
import { packageStream, parseSubmissionStream, submissionStream } from '@mingce/domain/streams'
import { isTurnOf, type StandingDuty } from '@mingce/notices/standing-duty'
import type { Asking } from '@mingce/projections/asking'
import { notBegunBy } from '@mingce/projections/board/not-begun'
import { submissionOfVersion, unpublishedOf } from '@mingce/projections/catalog/unpublished'
import { notAssembledBy } from '@mingce/projections/joint-package/not-assembled'
import { ownDutiesOf } from '@mingce/projections/joint-package/own-duties'
import { deadPagesOf } from '@mingce/projections/pages/questions'
import { pathIn } from './app-addresses.ts'

/**
 * 应办未办 of an office, as far as it is the turn of one of these posts: what it owes and nothing that happened put on a desk. Asked once a
 * digest, so that the queue, which every page asks, need not hold it.
 *
 * @param posts the posts to act from, the own one first
 */
export async function standingDuties(
  tx: Asking,
  posts: readonly [Actor, ...Actor[]],
): Promise<readonly StandingDuty[]> {
  const [{ level }] = posts
  const duties = level === 'county' ? await ofCounty(tx, posts[0]) : level === 'city' ? await ofCity(tx, posts[0]) : []
  return duties.filter((duty) => isTurnOf(posts, duty))
}

async function ofCounty(tx: Asking, { authority: division }: Actor): Promise<readonly StandingDuty[]> {
  const [notBegun, unpublished, dead] = await Promise.all([
    notBegunBy(tx, division),
    unpublishedOf(tx, division),
    pageToRestore(tx, division),
  ])
  const toBegin = notBegun.map(({ round, kind, owedBy }): StandingDuty => {
    const place = { round, division, kind, n: 1 }
    const path = pathIn.county({ stream: submissionStream(place), ...place })
    return { task: 'to_begin', round, division, kind, path, from: { owedBy } }
  })
  const begun = dead ? [...toBegin, dead] : toBegin
  if (!unpublished) return begun
  const { round, kind } = parseSubmissionStream(unpublished.submission)
  const from = { settledAt: unpublished.settledAt.toISOString() }
  return [...begun, { task: 'to_publish', round, division, kind, path: '/publish', from }]
}

async function pageToRestore(tx: Asking, division: Actor['authority']): Promise<StandingDuty | undefined> {
  const dead = toRestore(await deadPagesOf(tx, division))
  if (!dead) return undefined
  const published = await submissionOfVersion(tx, division, dead.foremost.version)
  if (!published) return undefined
  const { round, kind } = parseSubmissionStream(published)
  const from = { deadSince: dead.since, pages: dead.count }
  return { task: 'to_restore_page', round, division, kind, path: '/publish', from }
}

/** What is signed and not put together is part of what is to be put together of the counties: told once. */
async function ofCity(tx: Asking, { authority: division }: Actor): Promise<readonly StandingDuty[]> {
  const [own, joint] = await Promise.all([ownDutiesOf(tx, division), notAssembledBy(tx, division)])
  const toAssemble = joint.map((each) => ({ ...each, task: 'to_assemble' as const }))
  const isJoint = ({ task, round, kind }: (typeof own)[number]) =>
    task === 'to_assemble' && joint.some((each) => each.round === round && each.kind === kind)
  return [...toAssemble, ...own.filter((duty) => !isJoint(duty))].map((duty): StandingDuty => {
    const { task, round, kind, dueDate } = duty
    const joined = pathIn.city({ stream: packageStream(round, division), round, division, kind, n: 1 })
    const path = task === 'to_assemble' ? joined : `/own/${round}/${kind}`
    const told = { task, round, division, kind, path, from: { owedBy: dueDate } }
    return 'anySettled' in duty
      ? { ...told, collected: { anySettled: duty.anySettled, innerDate: duty.innerDate } }
      : told
  })
}
