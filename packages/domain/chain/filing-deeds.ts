import { cityOf } from '../authority/division.ts'
import { cityCast, countyCast } from '../cast.ts'
import { lastSettled, standingItems } from '../catalog/evolve.ts'
import { idOf } from '../catalog/given.ts'
import { lastPublished } from '../catalog/publication.ts'
import { sectionsAsked, sectionsMissing } from '../document/outline.ts'
import type { SubmissionId } from '../streams.ts'
import { currentParts } from '../submission/current-parts.ts'
import type { SubmissionCommand } from '../submission/decide.ts'
import type { Part } from '../submission/part.ts'
import { changedSincePrepared } from '../submission/prepare.ts'
import { type Ask, asksOf } from '../submission/remarks/asks.ts'
import { partsToReturn } from '../submission/settle.ts'
import { isSettled, openMustFix, type Submission } from '../submission/state.ts'
import { orSubstitute } from './authority-deeds.ts'
import { likelyOnClock } from './clock-deeds.ts'
import type { Deed } from './deed.ts'
import { countySigner, likelyFourEyes, orOverriding } from './four-eyes-deeds.ts'
import { likelyNotice } from './notice-deeds.ts'
import { adoptionOr, anyRemark } from './remark-deeds.ts'
import type { Roll } from './roll.ts'
import { roundOf } from './rounds.ts'
import { secondCast, secondCityCast } from './staff.ts'
import { anySectionOrFile, anyWriting, cityWording, onPublished, publishSettled, withChannel } from './wording.ts'
import { catalogIn, submissionIn, today, type World } from './world.ts'

const disclosure = { outcome: 'may_disclose', opinion: '可以公开' } as const

/** What the post whose turn it is would do next with a filing; not always the shortest way. */
export function likelyOnFiling(world: World, id: SubmissionId, roll: Roll): Deed {
  const submission = submissionIn(world, id)
  const { drafter, checker, leader } = countyCast(id.division)
  const second = secondCast(id.division)
  const city = cityCast(cityOf(id.division))
  const on = (person: Deed['actor'], command: SubmissionCommand): Deed => {
    const actor = orSubstitute(world, person, roll)
    return { on: 'submission', id, actor, command }
  }
  const seen = submission.version
  const beside = likelyNotice(world, id, roll) ?? likelyOnClock(world, id, roll) ?? likelyFourEyes(world, id, roll)
  if (beside) return beside
  switch (submission.stage) {
    case 'draft':
    case 'withdrawn':
      if (id.n > 1 && roll.below(4) < 3) return likelyAdjustment(world, id, roll)
      if (hasTooLittle(world, id) || roll.below(5) === 4) return likelyWriting(world, id, roll)
      return on(drafter, answerOr({ do: 'prepare', seen }, world, id, roll))
    case 'checking':
      if (roll.below(12) === 11 || hasMoved(world, id)) return on(drafter, { do: 'prepare', seen })
      if (referredIn(submission) || roll.below(16) === 15) return on(checker, anyDisclosure(world, id, roll))
      if (submission.check === 'passed') return likelySignature(world, id, roll)
      return on(roll.oneOf(checker, second.checker), anyCheck(seen, roll))
    case 'submitted':
      if (roll.below(8) === 7) return on(leader, { do: 'withdraw', seen, reason: '需补充' })
      return on(city.reviewer, { do: 'accept', seen })
    case 'under_review':
      return likelyExamination(world, id, roll)
    case 'returned':
      if (roll.below(5) === 4) return on(city.reviewer, { do: 'recall', seen, reason: '再议' })
      if (roll.below(8) === 7) return on(drafter, anyAnswer(world, id, roll))
      if (roll.below(3) === 2) return on(drafter, adoptionOr({ do: 'prepare', seen }, world, id))
      if (roll.below(2) === 0) return likelyWriting(world, id, roll)
      return on(drafter, answerOr({ do: 'prepare', seen }, world, id, roll))
    case 'recorded_only':
      if (roll.below(2) === 0) return on(city.reviewer, { do: 'callIn', seen, reason: '需核实' })
      return likelyAfterwards(world, id, roll)
    case 'approved':
      return likelyAfterwards(world, id, roll)
    case 'rejected':
      return likelyWriting(world, id, roll)
  }
}

function hasMoved(world: World, id: SubmissionId): boolean {
  const submission = submissionIn(world, id)
  return changedSincePrepared({ id, submission, catalog: catalogIn(world, id.division) }) !== undefined
}

function anyCheck(seen: number, roll: Roll): SubmissionCommand {
  return { do: 'check', seen, outcome: roll.below(6) < 5 ? 'passed' : 'sent_back', opinion: '已核', disclosure }
}

function referredIn({ disclosures }: Submission): boolean {
  return [...disclosures.values()].some(({ outcome }) => outcome === 'refer_upward')
}

/** 公开审查 of one part; of one that was referred upward, what came back. */
export function anyDisclosure(world: World, id: SubmissionId, roll: Roll): SubmissionCommand {
  const submission = submissionIn(world, id)
  const now = partsNow(world, id)
  const referred = now.find(({ part }) => submission.disclosures.get(part)?.outcome === 'refer_upward')
  const ruling = { ruledBy: '国家保密局', docNumber: null, ruledOn: today(world), opinion: '已确定' } as const
  if (referred)
    return { do: 'enterRuling', ...referred, outcome: roll.oneOf('may_disclose', 'must_not_disclose'), ...ruling }
  const part = roll.anyOf(now) ?? { part: idOf(1), digest: cityWording(idOf(1)).digest }
  const outcome = roll.oneOf('refer_upward', 'may_disclose', 'must_not_disclose')
  const referredTo = outcome === 'refer_upward' ? 'secrecy_administration' : null
  return { do: 'reviewDisclosure', ...part, outcome, opinion: '已审', referredTo }
}

function hasTooLittle(world: World, id: SubmissionId): boolean {
  return id.kind === 'disclosure_catalog'
    ? standingItems(catalogIn(world, id.division)).length < 2
    : partsNow(world, id).length === 0 ||
        sectionsMissing(sectionsAsked(roundOf(id.round), id.kind), partsNow(world, id)).length > 0
}

function likelyWriting(world: World, id: SubmissionId, roll: Roll): Deed {
  const { drafter, checker, leader } = countyCast(id.division)
  const actor = roll.below(8) < 7 ? drafter : roll.oneOf(leader, checker)
  if (id.kind !== 'disclosure_catalog')
    return { on: 'submission', id, actor, command: anySectionOrFile(submissionIn(world, id), roll) }
  const { division } = id
  return { on: 'catalog', division, actor, command: anyWriting(catalogIn(world, division), roll) }
}

function likelyExamination(world: World, id: SubmissionId, roll: Roll): Deed {
  const submission = submissionIn(world, id)
  const city = cityCast(cityOf(id.division))
  const second = secondCityCast(cityOf(id.division))
  const { leader } = countyCast(id.division)
  const on = (person: Deed['actor'], command: SubmissionCommand): Deed => {
    const actor = orSubstitute(world, person, roll)
    return { on: 'submission', id, actor, command }
  }
  const seen = submission.version
  const [mustFix] = openMustFix(submission)
  const awaited = submission.parts.find(({ part }) => submission.proposals.get(part)?.consent === 'awaited')
  if (awaited && roll.below(3) < 2) return on(leader, answerToChange(awaited.part, submission, roll))
  if (mustFix && roll.below(3) === 0) return on(city.reviewer, { do: 'resolveComment', comment: mustFix.comment })
  if (partsToReturn({ submission }).length > 0 && roll.below(2) === 0)
    return on(city.reviewer, { do: 'returnForRevision', seen, opinion: '请修改' })
  if (roll.below(8) === 7) return on(city.reviewer, anyRemark(submission, roll))
  const { rejectAllowed } = roundOf(id.round).settings
  if (roll.below(10) >= (rejectAllowed ? 7 : 9)) return on(city.leader, { do: 'reject', seen, opinion: '不属本轮范围' })
  const open = roll.anyOf(submission.parts.filter((part) => !isSettled(submission, part)))
  if (!open) return likelySettlement(world, id, roll)
  return on(roll.oneOf(city.reviewer, city.reviewer, city.reviewer, second.reviewer), anyProposal(open, roll))
}

function likelySettlement(world: World, id: SubmissionId, roll: Roll): Deed {
  const submission = submissionIn(world, id)
  const city = cityOf(id.division)
  const actor = orSubstitute(world, roll.oneOf(cityCast(city).leader, secondCityCast(city).leader), roll)
  const approve = { do: 'approve', seen: submission.version, opinion: '审定' } as const
  return { on: 'submission', id, actor, command: orOverriding(approve, actor, { submission, roll }) }
}

/** Of a settled catalog one item gets a channel more, which goes for the record; or what stands is handed on. */
function likelyAdjustment(world: World, { division, ...id }: SubmissionId, roll: Roll): Deed {
  const { drafter } = countyCast(division)
  const catalog = catalogIn(world, division)
  const settled = new Map(lastSettled(catalog)?.items.map(({ item, digest }) => [item, digest]))
  const isAdjusted = standingItems(catalog).some(({ item, digest }) => settled.get(item) !== digest)
  const same = roll.anyOf(standingItems(catalog))
  if (isAdjusted || !same) {
    const seen = submissionIn(world, { division, ...id }).version
    return { on: 'submission', id: { division, ...id }, actor: drafter, command: { do: 'prepare', seen } }
  }
  return { on: 'catalog', division, actor: drafter, command: withChannel(same) }
}

function likelySignature(world: World, id: SubmissionId, roll: Roll): Deed {
  const submission = submissionIn(world, id)
  const actor = countySigner(world, id, roll)
  if (id.n > 1 && roll.below(3) < 2) {
    const command = { do: 'fileForRecord', seen: submission.version } as const
    return { on: 'submission', id, actor, command }
  }
  const submit = { do: 'submit', seen: submission.version } as const
  return { on: 'submission', id, actor, command: orOverriding(submit, actor, { submission, roll }) }
}

function likelyAfterwards(world: World, id: SubmissionId, roll: Roll): Deed {
  const { division } = id
  const leader = cityCast(cityOf(division)).leader
  const seen = submissionIn(world, id).version
  if (roll.below(4) === 3)
    return { on: 'submission', id, actor: leader, command: { do: 'recall', seen, reason: '发现遗漏' } }
  const catalog = catalogIn(world, division)
  const isPublished = lastPublished(catalog)?.version === lastSettled(catalog)?.version
  if (isPublished && roll.below(3) === 2) {
    const actor = countyCast(division).leader
    const command = roll.anyOf(onPublished(catalog, today(world)))
    if (command) return { on: 'catalog', division, actor, command }
  }
  if (id.kind !== 'disclosure_catalog' || isPublished || roll.below(3) === 2) return likelyWriting(world, id, roll)
  const publish = publishSettled(catalog, today(world))
  return { on: 'catalog', division, actor: countyCast(division).leader, command: publish }
}

export function anyProposal({ part, digest }: { part: string; digest: string }, roll: Roll): SubmissionCommand {
  const decision = roll.oneOf('approve', 'approve', 'approve', 'return', 'approve_with_change', 'reject')
  const change = decision === 'approve_with_change' ? cityWording(part).content : null
  return { do: 'reviewItem', part, digest, decision, reason: decision === 'approve' ? null : '依据不全', change }
}

/** While something that came back is open, its answer; most deeds of a drafter's, not all. */
function answerOr(command: SubmissionCommand, world: World, id: SubmissionId, roll: Roll): SubmissionCommand {
  const open = roll.anyOf(openAsks(world, id))
  if (!open || roll.below(6) === 5) return command
  const { part, comment, changed } = open
  const stance = changed ? 'revised' : 'declined'
  return { do: 'answerReturn', part, comment, stance, digest: digestNow(world, id, part), text: '已核' }
}

function openAsks(world: World, id: SubmissionId): readonly Ask[] {
  return asksOf(submissionIn(world, id), partsNow(world, id)).filter(({ met }) => met === null)
}

function partsNow(world: World, id: SubmissionId): readonly Part[] {
  return currentParts({ id, submission: submissionIn(world, id), catalog: catalogIn(world, id.division) })
}

function digestNow(world: World, id: SubmissionId, part: string): string | null {
  return partsNow(world, id).find((each) => each.part === part)?.digest ?? null
}

/** 已修改 or 不采纳, to what came back first or to anything that was filed. */
export function anyAnswer(world: World, id: SubmissionId, roll: Roll): SubmissionCommand {
  const open = roll.anyOf(openAsks(world, id))
  const { parts } = submissionIn(world, id)
  const { part, comment } = open ?? { part: roll.anyOf(parts)?.part ?? idOf(1), comment: null }
  const stance = roll.oneOf('declined', 'revised')
  return { do: 'answerReturn', part, comment, stance, digest: digestNow(world, id, part), text: '已核' }
}

export function answerToChange(part: string, { parts }: Submission, roll: Roll): SubmissionCommand {
  const digest = parts.find((each) => each.part === part)?.digest ?? cityWording(part).digest
  if (roll.below(4) === 3) return { do: 'declineChange', part, digest, reason: '不符合实际' }
  return { do: 'consentToChange', part, digest, changedDigest: cityWording(part).digest }
}
