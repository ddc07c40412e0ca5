import fc from 'fast-check'
import type { Actor } from '../authority/actor.ts'
import { cityOf, type DivisionCode, province } from '../authority/division.ts'
import { administrator } from '../cast.ts'
import type { CatalogCommand } from '../catalog/decide.ts'
import type { Catalog } from '../catalog/evolve.ts'
import { idOf } from '../catalog/given.ts'
import { isReported } from '../joint-package/stage.ts'
import { openCounties } from '../joint-package/totals.ts'
import { isRefusal } from '../refusal.ts'
import type { SubmissionId } from '../streams.ts'
import type { SubmissionCommand } from '../submission/decide.ts'
import { anyOnAuthority } from './authority-deeds.ts'
import { anyOnBatch } from './batch-deeds.ts'
import { anyBeforeFiling } from './before-filing-deeds.ts'
import { anyBorrowing } from './borrowing-deeds.ts'
import { carryOut } from './carry-out.ts'
import { anyCityPart } from './city-part-deeds.ts'
import { anyOnClock } from './clock-deeds.ts'
import type { Deed } from './deed.ts'
import { answerToChange, anyAnswer, anyDisclosure, anyProposal, likelyOnFiling } from './filing-deeds.ts'
import { anyFollowUp } from './follow-up-deeds.ts'
import { anyFourEyes } from './four-eyes-deeds.ts'
import { anyGoodPractice } from './good-practice-deeds.ts'
import { anyOnHandling } from './handling-deeds.ts'
import { anyOnLists } from './lists-deeds.ts'
import { anyOnPackage, likelyOnPackage } from './package-deeds.ts'
import { anyLook } from './pages-deeds.ts'
import { adoptionOr, anyComment, anyRemark } from './remark-deeds.ts'
import { anyReminder } from './reminder-deeds.ts'
import { dice, type Roll, rolling } from './roll.ts'
import { counties, everyone } from './staff.ts'
import { anySection, anySectionOrFile, anyWriting, onPublished, publishSettled } from './wording.ts'
import { catalogIn, emptyWorld, type Outcome, packageIn, submissionIn, today, type World } from './world.ts'

/** Any history: each element becomes a deed, mostly one that is likely next, sometimes anything by anybody. */
export const history = fc.array(dice, { minLength: 60, maxLength: 180, size: 'max' })

export type History = readonly (readonly number[])[]

/** One step of a history: the world before and after, and what came of the deed. */
export type Step = { readonly before: World; readonly after: World; readonly deed: Deed; readonly outcome: Outcome }

/** Lives through a history and shows each step of it. */
export function live(past: History, see: (step: Step) => void = () => {}): World {
  return past.reduce((before: World, numbers) => {
    const deed = deedOf(before, rolling(numbers))
    const { world: after, outcome } = carryOut(before, deed)
    see({ before, after, deed, outcome })
    return after
  }, emptyWorld)
}

/** Lives through a history and shows only the steps in which something was recorded. */
export function liveRecorded(past: History, see: (step: Recording) => void): World {
  return live(past, (step) => {
    if (!isRefusal(step.outcome)) see({ ...step, outcome: step.outcome })
  })
}
export type Recording = Step & { readonly outcome: Exclude<Outcome, { refused: string }> }

/** Lives through a history and shows each step that moved a county's catalog: as it was, and as it is. */
export function liveCatalogs(past: History, see: (was: Catalog, is: Catalog, step: Recording) => void): World {
  return liveRecorded(past, (step) => {
    for (const division of counties) {
      const [was, is] = [catalogIn(step.before, division), catalogIn(step.after, division)]
      if (was !== is) see(was, is, step)
    }
  })
}

const bodies = [...new Set(everyone.map(({ authority }) => authority))]

function deedOf(world: World, roll: Roll): Deed {
  const round = roll.below(8) < 7 ? '2021-pilot' : '2023-all'
  const division = (roll.below(2) < 1 ? countyAwaited(world) : roll.anyOf(counties)) ?? province
  const kind = roll.below(8) < 7 ? 'disclosure_catalog' : 'implementation_plan'
  const first = { round, division, kind, n: 1 } as const
  const id = submissionIn(world, first).stage === 'approved' ? { ...first, n: roll.oneOf(2, 1) } : first
  const beside = roll.below(42)
  if (beside === 13) return anyCityPart(world, id, roll)
  if (beside === 5) return anyOnLists(world, division, roll)
  if (beside === 39) return anyBeforeFiling(world, id, roll)
  if (beside === 40) return anyReminder(world, id, roll)
  const borrowing = beside === 27 ? anyBorrowing(world, roll) : undefined
  if (borrowing) return borrowing
  const followUp = beside === 8 || beside === 21 || beside === 30 ? anyFollowUp(world, id, roll) : undefined
  if (followUp) return followUp
  const practice = beside === 3 ? anyGoodPractice(world, roll) : undefined
  if (practice) return practice
  const look = beside === 18 ? anyLook(world, roll) : undefined
  if (look) return look
  if (beside % 14 === 13) return anyOnHandling(world, id, roll)
  if (roll.below(8) === 7) return anyOnBatch(world, id, roll)
  if (roll.below(9) === 8)
    return anyOnAuthority(world, roll.oneOf(division, division, cityOf(division), cityOf(division), ...bodies), roll)
  const onPackage = roll.below(5) === 4 && hasSettled(world)
  if (roll.below(6) === 5) return onPackage ? anyPackageDeed(world, id, roll) : anyFilingDeed(world, id, roll)
  return onPackage ? likelyOnPackage(world, round, cityOf(division), roll) : likelyOnFiling(world, id, roll)
}

/** The first of them; once its city filed without another, that one, since only what comes later makes an addendum. */
function countyAwaited(world: World): DivisionCode | undefined {
  const [pilot = province] = counties
  const filing = packageIn(world, '2021-pilot', cityOf(pilot)).filings.get('disclosure_catalog')
  const isFiled = isReported(filing?.stage)
  return counties.find((county) => isFiled && openCounties(filing).includes(county)) ?? pilot
}

function hasSettled({ submissions }: World): boolean {
  return [...submissions.values()].some(({ stage }) => stage === 'approved')
}

function anyPackageDeed(world: World, { round, division }: SubmissionId, roll: Roll): Deed {
  const city = cityOf(division)
  return { on: 'package', round, city, actor: anybody(city, roll), command: anyOnPackage(world, round, city, roll) }
}

function anyFilingDeed(world: World, id: SubmissionId, roll: Roll): Deed {
  const { division } = id
  const actor = anybody(division, roll)
  if (roll.below(3) === 2) return { on: 'catalog', division, actor, command: anyOnCatalog(world, division, roll) }
  return { on: 'submission', id, actor, command: anyOnFiling(world, id, roll) }
}

/** Half the time someone of the body itself, half the time anybody at all. */
function anybody(body: string, roll: Roll): Actor {
  const own = everyone.filter((actor) => actor.authority === body)
  return roll.anyOf(roll.below(2) === 0 ? own : everyone) ?? administrator
}

function anyOnCatalog(world: World, division: DivisionCode, roll: Roll): CatalogCommand {
  const catalog = catalogIn(world, division)
  const [first, ...others] = onPublished(catalog, today(world))
  if (roll.below(4) !== 3 || !first) return anyWriting(catalog, roll)
  return roll.below(2) === 1 ? roll.oneOf(first, ...others) : publishSettled(catalog, today(world))
}

function anyOnFiling(world: World, id: SubmissionId, roll: Roll): SubmissionCommand {
  const submission = submissionIn(world, id)
  const seen = roll.below(3) === 2 ? roll.below(8) : submission.version
  const filed = roll.anyOf(submission.parts) ?? { part: idOf(1), digest: '0'.repeat(64) }
  const [comment = idOf(1000)] = submission.comments.keys()
  const disclosure = { outcome: roll.oneOf('may_disclose', 'must_not_disclose'), opinion: '已审' } as const
  const section = anySection(submission, roll)
  return roll.oneOf<SubmissionCommand>(
    section,
    anySectionOrFile(submission, roll),
    { do: 'removeSection', section: section.section, seenDigest: section.seenDigest ?? section.digest },
    { do: 'prepare', seen },
    { do: 'check', seen, outcome: roll.oneOf('passed', 'sent_back'), opinion: '已核', disclosure },
    { do: 'submit', seen },
    { do: 'fileForRecord', seen },
    { do: 'callIn', seen, reason: '需核实' },
    { do: 'withdraw', seen, reason: '需补充' },
    { do: 'answerComment', comment, text: '已改' },
    anyAnswer(world, id, roll),
    anyDisclosure(world, id, roll),
    answerToChange(filed.part, submission, roll),
    { do: 'accept', seen },
    anyRemark(submission, roll),
    adoptionOr(anyComment(submission, roll), world, id),
    { do: 'resolveComment', comment },
    anyProposal(filed, roll),
    { do: 'returnForRevision', seen, opinion: '请修改' },
    { do: 'approve', seen, opinion: '审定' },
    { do: 'reject', seen, opinion: '不予通过' },
    { do: 'recall', seen, reason: '再议' },
    anyFourEyes(id, submission, roll),
    anyOnClock(submission, roll),
  )
}
