import type { Actor } from '@mingce/domain/authority/actor'
import { countiesEverOf } from '@mingce/domain/authority/former-codes'
import { awaitedOf } from '@mingce/domain/before-filing/tally'
import { beforeFilingStream } from '@mingce/domain/streams'
import { isTurnOf, type StandingDuty } from '@mingce/notices/standing-duty'
import type { RoundRow } from '@mingce/projections/board/round'
import { notesIn } from '../before-filing.ts'
import type { Desk } from '../desk.ts'
import { pathIn } from './app-addresses.ts'

/**
 * 报送前沟通: what the other side asked of an office in a round that is open and nobody answered or took back, one a county and deliverable, from
 * the log as it stands; nothing is read of it for whoever's turn that is not.
 *
 * @param posts the posts to act from, the own one first
 */
export async function questionsToAnswer(
  desk: Desk,
  posts: readonly [Actor, ...Actor[]],
  rounds: readonly Pick<RoundRow, 'round' | 'status' | 'cohort'>[],
): Promise<readonly StandingDuty[]> {
  const [{ level, authority }] = posts
  if (level !== 'county' && level !== 'city') return []
  if (!isTurnOf(posts, { task: 'to_answer_question' })) return []
  const counties = level === 'county' ? [authority] : countiesEverOf(authority)
  const open = rounds.filter(({ status }) => status === 'open')
  const asked = await Promise.all(
    open.map(async ({ round, cohort }) => {
      const notes = await notesIn(
        desk,
        round,
        counties.filter((each) => cohort.includes(each)),
      )
      return [...notes].flatMap(([division, before]) =>
        [...Map.groupBy(awaitedOf(before, level), ({ kind }) => kind)].map(([kind, [first]]): StandingDuty => {
          const place = { stream: beforeFilingStream(round, division), round, division, kind, n: 1 }
          const from = { askedAt: first?.at ?? '' }
          return { task: 'to_answer_question', round, division, kind, path: pathIn[level](place), from }
        }),
      )
    }),
  )
  return asked.flat()
}
