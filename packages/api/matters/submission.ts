import { cityOf } from '@mingce/domain/authority/division'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import { emptyPackage, evolvePackage, type JointPackage } from '@mingce/domain/joint-package/evolve'
import { isRefusal, type Refusal, refuse } from '@mingce/domain/refusal'
import { evolveRound, unopenedRound } from '@mingce/domain/round/evolve'
import { catalogStream, packageStream, roundStream, type SubmissionId, submissionStream } from '@mingce/domain/streams'
import { decideSubmission, type SubmissionCommand } from '@mingce/domain/submission/decide'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import type { SubmissionRefusal } from '@mingce/domain/submission/refusals'
import { type Submission, unfiled } from '@mingce/domain/submission/state'
import { digestOf } from '../digest.ts'
import { stateOf } from '../folding.ts'
import type { Matter, Past } from '../matter.ts'
import { calendarOf, calendarStreams } from './work-calendar.ts'

/** A filing: decided on with the county's catalog, the round, the city's package, the calendar and the filing before it. */
export const submissionMatter: Matter<SubmissionId, SubmissionCommand, SubmissionRefusal> = {
  name: 'submission',
  stream: submissionStream,
  reads: (id, _command, _past, today) => [
    submissionStream(id),
    catalogStream(id.division),
    roundStream(id.round),
    packageStream(id.round, cityOf(id.division)),
    ...previousStream(id),
    ...calendarStreams(today),
  ],
  decide: (id, command, past, { actor, today }) => {
    const submission = stateOf(past, submissionStream(id), evolveSubmission, unfiled)
    const catalog = stateOf(past, catalogStream(id.division), evolveCatalog, emptyCatalog)
    const round = stateOf(past, roundStream(id.round), evolveRound, unopenedRound)
    const [previous] = previousStream(id).map((stream) => stateOf(past, stream, evolveSubmission, unfiled))
    const context = { actor, today, round, previous, reported: isReported(id, past), calendar: calendarOf(past, today) }
    const decision =
      otherWording(command, submission) ?? decideSubmission(command, { id, submission, catalog }, context)
    if (isRefusal<SubmissionRefusal>(decision)) return decision
    return new Map<string, readonly { type: string }[]>([
      [submissionStream(id), decision.submission],
      [catalogStream(id.division), decision.catalog],
    ])
  },
}

/** 同意修改 names the wording that stood on the leader's screen; another one proposed since is not what they consent to. */
function otherWording(command: SubmissionCommand, submission: Submission): Refusal<SubmissionRefusal> | undefined {
  if (command.do !== 'consentToChange') return undefined
  const change = submission.proposals.get(command.part)?.change
  return change && digestOf(change) !== command.changedDigest ? refuse('STALE_TEXT', [command.part]) : undefined
}

function previousStream(id: SubmissionId): readonly string[] {
  return id.n > 1 ? [submissionStream({ ...id, n: id.n - 1 })] : []
}

function isReported(id: SubmissionId, past: Past): boolean {
  const joint = stateOf(past, packageStream(id.round, cityOf(id.division)), evolvePackage, emptyPackage)
  return reportedStreams(joint, id).includes(submissionStream(id))
}

function reportedStreams(joint: JointPackage, { kind }: SubmissionId): readonly string[] {
  const filing = joint.filings.get(kind)
  if (filing?.stage !== 'submitted' && filing?.stage !== 'confirmed') return []
  return [...filing.members, ...filing.addenda.flatMap((each) => each.members)].map((each) => each.submission)
}
