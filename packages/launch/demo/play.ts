import type { Clock } from '@mingce/api/clock'
import type { Desk } from '@mingce/api/desk'
import { batchMatter } from '@mingce/api/matters/batch'
import { beforeFilingMatter } from '@mingce/api/matters/before-filing'
import { catalogKnowing } from '@mingce/api/matters/catalog'
import {
  authorityMatter,
  calendarMatter,
  demonstrationMatter,
  guideMatter,
  guideVersionMatter,
  lawMatter,
  roundMatter,
} from '@mingce/api/matters/configuration'
import { goodPracticeMatter } from '@mingce/api/matters/good-practice'
import { handlingMatter } from '@mingce/api/matters/handling'
import { packageMatter } from '@mingce/api/matters/joint-package'
import { listsMatter } from '@mingce/api/matters/lists'
import { pagesMatter } from '@mingce/api/matters/pages'
import { submissionMatter } from '@mingce/api/matters/submission'
import { record } from '@mingce/api/record'
import { systemItself } from '@mingce/domain/authority/acting'
import { seedLaws } from '@mingce/domain/law/seed'
import { isRefusal } from '@mingce/domain/refusal'
import { madeUpLaw } from './made-up-law.ts'
import type { Step } from './step.ts'
import { type Timed, wavesOf } from './waves.ts'

/**
 * Carries out the steps through the one path that changes anything, each at its own instant, several at once; they come to
 * stand in the ledger in their order all the same.
 *
 * @returns the number of events recorded
 * @throws when a step is refused: then the scenario is wrong
 */
export async function play(desk: Desk, steps: readonly Timed[]): Promise<number> {
  let events = 0
  for (const wave of wavesOf(steps)) {
    const recorderOf = inTheirOrder(desk.recorder, wave.length)
    const receipts = await Promise.all(
      wave.map((step, place) => carryOut({ ...desk, recorder: recorderOf(place), clock: stoppedAt(step.at) }, step)),
    )
    for (const { positions } of receipts) events += positions.length
  }
  return events
}

async function carryOut(desk: Desk, step: Step) {
  const outcome = await recorded(desk, step)
  if (isRefusal(outcome)) throw new Error(`the demo was refused ${JSON.stringify(outcome)} when it did ${shown(step)}`)
  return outcome
}

function recorded(desk: Desk, { key, by: { account, authority }, doing }: Step) {
  const who = { key, account, authority }
  switch (doing.matter) {
    case 'demonstration':
      return record(desk, { ...who, ...doing, matter: demonstrationMatter })
    case 'authority':
      return record(desk, { ...who, ...doing, matter: authorityMatter })
    case 'handling':
      return record(desk, { ...who, ...doing, matter: handlingMatter })
    case 'batch':
      return record(desk, { ...who, ...doing, matter: batchMatter })
    case 'before-filing':
      return record(desk, { ...who, ...doing, matter: beforeFilingMatter })
    case 'pages':
      return record(desk, { ...who, ...doing, matter: pagesMatter, ...(account === systemItself && { alone: true }) })
    case 'lists':
      return record(desk, { ...who, ...doing, matter: listsMatter })
    case 'good-practice':
      return record(desk, { ...who, ...doing, matter: goodPracticeMatter })
    case 'calendar':
      return record(desk, { ...who, ...doing, matter: calendarMatter })
    case 'law':
      return record(desk, { ...who, ...doing, matter: lawMatter })
    case 'guide':
      return record(desk, { ...who, ...doing, matter: guideMatter })
    case 'guide-version':
      return record(desk, { ...who, ...doing, matter: guideVersionMatter })
    case 'round':
      return record(desk, { ...who, ...doing, matter: roundMatter })
    case 'catalog':
      return record(desk, { ...who, ...doing, matter: catalogKnowing(laws) })
    case 'submission':
      return record(desk, { ...who, ...doing, matter: submissionMatter })
    case 'joint-package':
      return record(desk, { ...who, ...doing, matter: packageMatter })
  }
}

const laws = [...seedLaws.map(({ id }) => id), madeUpLaw]

function stoppedAt(at: Date): Clock {
  return () => at
}

/** A recorder for each of `count` commands: none is recorded before all have decided, and then they are in their places. */
function inTheirOrder(recorder: Desk['recorder'], count: number): (place: number) => Desk['recorder'] {
  const waiting = new Map<number, () => void>()
  return (place) => ({
    ...recorder,
    append(request) {
      const recording = Promise.withResolvers<Awaited<ReturnType<typeof recorder.append>>>()
      waiting.set(place, () => recorder.append(request).then(recording.resolve, recording.reject))
      if (waiting.size === count) for (let each = 0; each < count; each += 1) waiting.get(each)?.()
      return recording.promise
    },
  })
}

function shown({ minute, by, doing }: Step): string {
  return JSON.stringify({ minute, by, ...doing }).slice(0, 600)
}
