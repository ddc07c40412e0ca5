import { cityOf } from '@mingce/domain/authority/division'
import { type Authority, evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { emptyPackage, evolvePackage, type JointPackage } from '@mingce/domain/joint-package/evolve'
import { isReported } from '@mingce/domain/joint-package/stage'
import { isRefusal, type Refusal, refuse } from '@mingce/domain/refusal'
import { evolveRound, unopenedRound } from '@mingce/domain/round/evolve'
import {
  authorityStream,
  catalogStream,
  lawStream,
  packageStream,
  roundStream,
  type SubmissionId,
  submissionStream,
} from '@mingce/domain/streams'
import type { SubmissionContext } from '@mingce/domain/submission/context'
import { decideSubmission, type SubmissionCommand } from '@mingce/domain/submission/decide'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import type { SubmissionFacts } from '@mingce/domain/submission/facts'
import type { SubmissionRefusal } from '@mingce/domain/submission/refusals'
import { adoptedText } from '@mingce/domain/submission/remarks/adopt-suggestion'
import { unfiled } from '@mingce/domain/submission/state'
import { digestOf } from '../digest.ts'
import { stateOf } from '../folding.ts'
import type { Matter, Past } from '../matter.ts'
import { lawsIn } from './law.ts'
import { calendarOf, calendarStreams, everyCalendarStream } from './work-calendar.ts'

/** A filing: decided on with the county's catalog, the round, the city's package, the calendar and the filing before it. */
export const submissionMatter: Matter<SubmissionId, SubmissionCommand, SubmissionRefusal> = {
  name: 'submission',
  stream: submissionStream,
  reads: (id, command, _past, today) => [
    submissionStream(id),
    catalogStream(id.division),
    roundStream(id.round),
    packageStream(id.round, cityOf(id.division)),
    ...previousStream(id),
    ...(countsAnew.has(command.do) ? everyCalendarStream(today) : calendarStreams(today)),
    ...(namesColleagues.has(command.do) ? [cityPosts(id)] : []),
  ],
  decide: (id, command, past, { actor, today }) => {
    const { facts, context } = filingIn(past, id, { actor, today })
    const decision = otherWording(command, facts) ?? decideSubmission(command, facts, context)
    if (isRefusal<SubmissionRefusal>(decision)) return decision
    return new Map<string, readonly { type: string }[]>([
      [submissionStream(id), decision.submission],
      [catalogStream(id.division), decision.catalog],
    ])
  },
}

/**
 * The same, a filing for record decided on with the laws too: whether an adjustment cites the same law otherwise is told by the registry
 * as it stands at the act.
 *
 * @param laws the ids of those that are registered
 */
export function submissionKnowing(laws: readonly string[]): typeof submissionMatter {
  const reads: typeof submissionMatter.reads = (id, command, past, today) => [
    ...submissionMatter.reads(id, command, past, today),
    ...(command.do === 'fileForRecord' ? laws.map(lawStream) : []),
  ]
  return { ...submissionMatter, reads }
}

/** A filing as it stands in what was read for it, and what a decision on it relies on. */
export function filingIn(
  past: Past,
  id: SubmissionId,
  { actor, today }: Pick<SubmissionContext, 'actor' | 'today'>,
): { readonly facts: SubmissionFacts; readonly context: SubmissionContext } {
  const submission = stateOf(past, submissionStream(id), evolveSubmission, unfiled)
  const catalog = stateOf(past, catalogStream(id.division), evolveCatalog, emptyCatalog)
  const round = stateOf(past, roundStream(id.round), evolveRound, unopenedRound)
  const [previous] = previousStream(id).map((stream) => stateOf(past, stream, evolveSubmission, unfiled))
  const around = {
    round,
    previous,
    reported: wentUp(id, past),
    calendar: calendarOf(past, today),
    innerDate: innerDateOf(id, past),
    laws: lawsIn(past),
  }
  return { facts: { id, submission, catalog }, context: { actor, today, ...around, bureau: bureauOf(id, past) } }
}

/** 同意修改 and 采纳建议 name the wording that stood on the screen; another one proposed since is not what was meant. */
function otherWording(command: SubmissionCommand, facts: SubmissionFacts): Refusal<SubmissionRefusal> | undefined {
  if (command.do !== 'consentToChange' && command.do !== 'adoptSuggestion') return undefined
  const content = wordingMeant(command, facts)
  return content && digestOf(content) !== command.changedDigest ? refuse('STALE_TEXT', aboutOf(command)) : undefined
}

type Taking = SubmissionCommand & { readonly do: 'consentToChange' | 'adoptSuggestion' }

function wordingMeant(command: Taking, facts: SubmissionFacts): DisclosureItem | null | undefined {
  const { proposals, comments } = facts.submission
  if (command.do === 'consentToChange') return proposals.get(command.part)?.change
  const comment = comments.get(command.comment)
  return comment?.sent && facts.catalog.items.get(comment.part)?.digest === command.digest
    ? adoptedText(comment, facts)
    : undefined
}

function aboutOf(command: Taking): readonly string[] {
  return [command.do === 'consentToChange' ? command.part : command.comment]
}

const namesColleagues: ReadonlySet<string> = new Set<SubmissionCommand['do']>(['openSigning', 'addSigner', 'recuse'])

/** It is about dates that were set whenever it was. */
const countsAnew: ReadonlySet<string> = new Set<SubmissionCommand['do']>(['recomputeDeadlines'])

function cityPosts({ division }: SubmissionId): string {
  return authorityStream(cityOf(division))
}

function bureauOf(id: SubmissionId, past: Past): Authority | undefined {
  const stream = cityPosts(id)
  return past.has(stream) ? stateOf(past, stream, evolveAuthority, unstaffed(cityOf(id.division))) : undefined
}

function previousStream(id: SubmissionId): readonly string[] {
  return id.n > 1 ? [submissionStream({ ...id, n: id.n - 1 })] : []
}

function wentUp(id: SubmissionId, past: Past): boolean {
  return reportedStreams(packageIn(id, past), id).includes(submissionStream(id))
}

function innerDateOf(id: SubmissionId, past: Past): string | null {
  return packageIn(id, past).innerDates.get(id.kind) ?? null
}

function packageIn({ round, division }: SubmissionId, past: Past): JointPackage {
  return stateOf(past, packageStream(round, cityOf(division)), evolvePackage, emptyPackage)
}

function reportedStreams(joint: JointPackage, { kind }: SubmissionId): readonly string[] {
  const filing = joint.filings.get(kind)
  if (!filing || !isReported(filing.stage)) return []
  return [...filing.members, ...filing.addenda.flatMap((each) => each.members)].map((each) => each.submission)
}
