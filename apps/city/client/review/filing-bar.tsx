import { mayReject } from '@mingce/domain/submission/may-reject'
import { postInPlaceOf, signedFor, usePostFor, usePosts } from '@mingce/ui/absence/standing-in'
import { newKey } from '@mingce/ui/command-key'
import type { DecisionAction } from '@mingce/ui/decision-action'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { useLawsMissing } from '@mingce/ui/law/known-laws'
import { usePerson } from '@mingce/ui/person'
import { closedBlock } from '@mingce/ui/round/closed-block'
import { fourEyesText, overridableRule } from '@mingce/ui/words/four-eyes'
import { reasonWords } from '@mingce/ui/words/refusals'
import { useFourEyesOpen } from '../four-eyes/four-eyes-drawer.tsx'
import { isRecused } from '../four-eyes/is-recused.ts'
import type { FilingName, FilingSheet, Outlook, RoundHead } from '../questions.ts'
import { t } from '../words.ts'
import type { ReviewActs } from './acts.ts'
import { CheckCount } from './check-panel.tsx'
import { type Check, checksOf, lawsCheck, noticeCheck, signatureCheck } from './checks.ts'
import { SeenCount } from './seen-count.tsx'
import type { Seen } from './seen-version.ts'

type FilingBarProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly round: RoundHead | undefined
  readonly outlook: Outlook | undefined
  /** Whether the round asks for 公示 of it before 审定. */
  readonly noticeAsked: boolean
  readonly acts: ReviewActs
  readonly seen: Seen
  readonly select: (part: string) => void
}

/** What may be done with the whole filing: accepted, returned, settled, or such a decision taken back. */
export function FilingBar(props: FilingBarProps) {
  const { stage } = props.sheet.head
  if (stage === 'submitted') return <AcceptBar {...props} />
  if (stage === 'under_review') return <SettleBar {...props} />
  if (stage === 'recorded_only') return <RecordBar {...props} />
  if (stage === 'returned' || stage === 'approved') return <RecallBar {...props} />
  return null
}

function AcceptBar({ filing, sheet, round, outlook, acts, seen }: FilingBarProps) {
  const accept: DecisionAction = {
    ...{ key: 'accept', label: t('accept.act'), tone: 'primary' },
    blocked: closedBlock(round) ?? (outlook?.accept ? reasonWords(outlook.accept.refused) : undefined),
    run: () => acts.accept.run({ filing, seen: seen.version }),
  }
  const facts = t('accept.facts', { count: sheet.head.partCount })
  return <DecisionBar facts={facts} actions={[accept]} busy={acts.accept.busy} wordless />
}

function SettleBar({ filing, sheet, round, outlook, noticeAsked, acts, seen, select }: FilingBarProps) {
  const { account } = usePerson()
  const post = usePostFor('leader')
  const isLeader = post !== undefined
  const [, openEyes] = useFourEyesOpen()
  const lawsMissing = useLawsMissing()
  const { head } = sheet
  const over = closedBlock(round)
  const signatures = signatureCheck(sheet, () => openEyes(true))
  const order = (opinion: string) => ({ filing, seen: seen.version, opinion })
  const give: DecisionAction = {
    ...{ key: 'return-filing', label: t('settle.return'), tone: 'danger', needsReason: true },
    blocked: isRecused(sheet, account) ? t('propose.recused') : undefined,
    run: (opinion) => acts.returnForRevision.run(order(opinion)),
  }
  const settle: DecisionAction = {
    ...{ key: 'settle', label: t('settle.approve'), tone: 'primary', needsChecks: true },
    blocked: over ?? approvalBlocked(outlook, signatures),
    run: (opinion) => acts.approve.run(order(opinion || t('settle.plainOpinion'))),
  }
  const rule = isLeader ? overridableRule(outlook?.approve?.refused) : undefined
  const overriding = rule
    ? [
        signedFor(
          {
            ...({ key: 'override', label: fourEyesText('override.act'), tone: 'danger', needsReason: true } as const),
            confirm: fourEyesText('override.ask', { rule }),
            run: (reason: string) =>
              acts.approve.run({ ...order(t('settle.plainOpinion')), overriding: { override: newKey(), reason } }),
          },
          post,
        ),
      ]
    : []
  const checks = [
    ...checksOf(sheet, post && account, select),
    ...noticeCheck(sheet, noticeAsked, () => window.open(head.notice?.url, '_blank', 'noopener')),
    ...signatures,
    ...lawsCheck(lawsMissing),
  ]
  const reject: DecisionAction = {
    ...{ key: 'reject-filing', label: t('settle.reject'), tone: 'danger', needsReason: true },
    blocked: isLeader ? undefined : t('settle.leaderOnly'),
    confirm: t('settle.rejectConfirm', { count: head.partCount }),
    run: (opinion) => acts.reject.run(order(opinion)),
  }
  return (
    <DecisionBar
      facts={
        <>
          {t('settle.facts', { settled: head.settledCount, parts: head.partCount })}
          <SeenCount filing={filing} sheet={sheet} />
          <CheckCount sheet={sheet} select={select} />
        </>
      }
      checks={over === undefined ? checks : []}
      actions={isLeader ? [give, signedFor(settle, post)] : [give]}
      turn={isLeader || over ? undefined : t('settle.turn')}
      more={[...overriding, ...(round && mayReject(round) ? [signedFor(reject, post)] : [])]}
      busy={acts.returnForRevision.busy || acts.approve.busy || acts.reject.busy}
      templates={[t('template.returned'), t('template.approved'), t('template.deadline')]}
      draftKey={`opinion ${head.stream}`}
    />
  )
}

/** What no check says: a version was recalled. Whom 会签 waits for is a check, but where one's own 减签 left nobody to wait for. */
function approvalBlocked(outlook: Outlook | undefined, signatures: readonly Check[]): string | undefined {
  const code = outlook?.approve?.refused
  if (code === 'SIGNATURES_AWAITED' && signatures.some(({ met }) => !met)) return undefined
  return code === undefined || toldByChecks.has(code) ? undefined : reasonWords(code)
}

const toldByChecks: ReadonlySet<string> = new Set([
  'ITEMS_UNSETTLED',
  'MUST_FIX_OPEN',
  'PROPOSER_MAY_NOT_SETTLE',
  'NOTICE_NOT_GIVEN',
  'NOTICE_NOT_OVER',
  'NOTICE_NOT_SUMMED_UP',
])

function RecallBar({ filing, sheet, outlook, acts }: FilingBarProps) {
  const post = postInPlaceOf(usePosts(), outlook?.inPlaceOf.recall)
  const { head } = sheet
  const recall: DecisionAction = {
    ...{ key: 'recall', label: t('recall.act'), needsReason: true, blocked: recallBlocked(sheet, outlook) },
    run: (reason) => acts.recall.run({ filing, seen: head.version, reason }),
  }
  const facts = t(head.stage === 'returned' ? 'recall.returned' : 'recall.approved')
  return (
    <DecisionBar
      facts={facts}
      actions={[signedFor(recall, post)]}
      busy={acts.recall.busy}
      wordless={recall.blocked !== undefined}
      draftKey={`recall ${head.stream}`}
    />
  )
}

/** 备案: it takes no decision; within its days the city may take it into examination. */
function RecordBar({ filing, sheet: { head }, round, outlook, acts }: FilingBarProps) {
  const refusal = outlook?.callIn?.refused
  const callIn: DecisionAction = {
    ...{ key: 'call-in', label: t('record.callIn'), needsReason: true, confirm: t('record.ask') },
    blocked: closedBlock(round) ?? (refusal && reasonWords(refusal)),
    run: (reason) => acts.callIn.run({ filing, seen: head.version, reason }),
  }
  return (
    <DecisionBar
      facts={t('record.facts')}
      actions={[callIn]}
      busy={acts.callIn.busy}
      wordless={callIn.blocked !== undefined}
      draftKey={`call in ${head.stream}`}
    />
  )
}

function recallBlocked({ head }: FilingSheet, outlook: Outlook | undefined): string | undefined {
  const code = outlook?.recall?.refused
  if (code === undefined) return undefined
  if (code === 'NOT_YOUR_POST') return t(head.stage === 'returned' ? 'recall.ownOnly' : 'settle.leaderOnly')
  if (code === 'NOTHING_TO_RECALL') return t('recall.movedOn')
  if (code === 'ALREADY_REPORTED') return t('recall.reported')
  return code === 'ALREADY_PUBLISHED' ? t('recall.published') : reasonWords(code)
}
