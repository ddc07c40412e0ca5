import type { Feedback, Filing, JointPackage } from '@mingce/domain/joint-package/evolve'
import { papersOf } from '@mingce/domain/joint-package/paper'
import { addedSince } from '@mingce/domain/joint-package/receipt'
import type { Reminder } from '@mingce/domain/reminder/reminder'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { parsePackageStream } from '@mingce/domain/streams'
import { type Signer, signersAsked } from '@mingce/domain/submission/four-eyes/signing'
import { instantOf } from '../instant.ts'
import type { QueueRow, Reason } from './rows.ts'

type UnremindedRow = Omit<QueueRow, 'reminded'>
type Turn = Pick<QueueRow, 'desk' | 'role' | 'task' | 'reason' | 'height'>
type Place = Pick<QueueRow, 'round' | 'division' | 'n' | 'version' | 'turn'>

const uncounted = {
  scopeCount: 0,
  awaitsNotice: false,
  settledCount: 0,
  mustFixOpen: 0,
  consentAwaited: 0,
  notBefore: null,
  dueDate: null,
  due: null,
  stoppedOn: null,
  signer: null,
  parties: null,
} as const

/** What a joint package waits for: signatures asked for, the leader's act, the province's receipt, the city's answers; what it was reminded of and did not begin. */
export function packageRows(stream: string, joint: JointPackage): readonly QueueRow[] {
  const { round, city } = parsePackageStream(stream)
  const place = { round, division: city, n: 1, version: joint.version, turn: 1 }
  const filings = [...joint.filings].flatMap(([kind, filing]) => filingRow(place, { kind, filing }, joint))
  const onPaper = [...joint.papers.keys()].flatMap((kind) => paperRow(place, kind, joint))
  const owed = [...joint.reminders].flatMap(([kind, reminder]) => owedRow(place, { kind, reminder }, joint))
  const open = [...joint.feedback.values()].filter(({ answer }) => answer === null)
  const signatures = [...joint.filings].flatMap(([kind, filing]) => signatureRows(place, kind, filing))
  const rows = [...filings, ...onPaper, ...owed, ...signatures, ...open.map((feedback) => feedbackRow(place, feedback))]
  return rows.map((row) => ({ ...row, reminded: remindedIn(row, joint) }))
}

/** A signature is asked within the bureau: no reminder is about it. */
function remindedIn({ desk, kind, task }: UnremindedRow, { reminders }: JointPackage): QueueRow['reminded'] {
  const reminder = reminders.get(kind)
  return task !== 'to_cosign' && reminder?.to === desk && !reminder.over ? reminder : null
}

function filingRow(
  place: Place,
  { kind, filing }: { readonly kind: DeliverableKind; readonly filing: Filing },
  joint: JointPackage,
): readonly UnremindedRow[] {
  const added = addedSince(joint, kind)
  const turn = added ? toReceiveAdded : filingTurn(filing)
  if (!turn) return []
  const key = `${turn.task}/${kind}`
  const counted = { ...uncounted, partCount: (added ?? filing).members.length, feedback: null }
  const times = { since: instantOf(added?.at ?? filing.since), filedAt: instantOf(added?.at ?? filing.submittedAt) }
  return [{ key, ...place, ...turn, kind, ...counted, ...times }]
}

/** 催办 of a deliverable of which nothing is assembled: what a city owes waits on its desk once the province asked after it. */
function owedRow(
  place: Place,
  { kind, reminder }: { readonly kind: DeliverableKind; readonly reminder: Reminder },
  joint: JointPackage,
): readonly UnremindedRow[] {
  if (reminder.to !== 'city' || reminder.over || joint.filings.has(kind) || papersOf(joint, kind).length > 0) return []
  return [toAssemble(place, kind, { reason: 'owed', since: reminder.at })]
}

/** What the province has on paper of a filing that is not put together here yet. What follows one, by 补报, is no task before its counties are settled. */
function paperRow(place: Place, kind: DeliverableKind, joint: JointPackage): readonly UnremindedRow[] {
  const [since] = papersOf(joint, kind).map(({ at }) => at)
  if (since === undefined || joint.filings.has(kind)) return []
  return [toAssemble(place, kind, { reason: 'paper_received', since })]
}

function toAssemble(
  place: Place,
  kind: DeliverableKind,
  { reason, since }: { readonly reason: Reason; readonly since: string },
): UnremindedRow {
  const turn = { desk: 'city', role: 'reviewer', task: 'to_assemble', reason, height: 2 } as const
  const times = { since: instantOf(since), filedAt: null }
  return { key: `to_assemble/${kind}`, ...place, ...turn, kind, ...uncounted, partCount: 0, feedback: null, ...times }
}

/** 会签: each named colleague whose turn it is to sign what was put together. */
function signatureRows(place: Place, kind: DeliverableKind, filing: Filing): readonly UnremindedRow[] {
  const { openedAt = '' } = filing.signing ?? {}
  const since = [openedAt, filing.since].toSorted().at(-1) ?? filing.since
  return signaturesAskedIn(filing).map(({ account, role }) => {
    const turn = { desk: 'city', role, task: 'to_cosign', reason: 'signature_asked', height: 0 } as const
    const counted = { ...uncounted, partCount: filing.members.length, feedback: null, signer: account }
    const times = { since: instantOf(since), filedAt: null }
    return { key: `to_cosign/${kind}/${account}`, ...place, ...turn, kind, ...counted, ...times }
  })
}

function signaturesAskedIn({ stage, signing }: Filing): readonly Signer[] {
  return stage === 'assembled' && signing ? signersAsked(signing) : []
}

/** 补报 after 收悉 waits for a receipt of its own. */
const toReceiveAdded: Turn = {
  ...{ desk: 'province', role: 'reviewer', task: 'to_receive', reason: 'addendum_submitted', height: 2 },
}

function filingTurn(filing: Filing): Turn | undefined {
  switch (filing.stage) {
    case 'assembled':
      if (signaturesAskedIn(filing).length > 0) return undefined
      return { desk: 'city', role: 'leader', task: 'to_file_package', reason: 'package_assembled', height: 0 }
    case 'submitted':
      return { desk: 'province', role: 'reviewer', task: 'to_receive', reason: 'package_submitted', height: 2 }
    case 'withdrawn':
      return { desk: 'city', role: 'reviewer', task: 'to_assemble', reason: 'package_withdrawn', height: 2 }
    case 'confirmed':
      return undefined
  }
}

function feedbackRow(place: Place, { feedback, kind, at }: Feedback): UnremindedRow {
  const turn = {
    desk: 'city',
    role: 'reviewer',
    task: 'to_answer_feedback',
    reason: 'feedback_sent',
    height: 2,
  } as const
  const times = { since: instantOf(at), filedAt: null }
  return {
    key: `to_answer_feedback/${feedback}`,
    ...place,
    ...turn,
    kind,
    ...uncounted,
    partCount: 0,
    feedback,
    ...times,
  }
}
