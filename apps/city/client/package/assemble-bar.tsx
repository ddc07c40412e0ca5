import { signedFor, usePostFor } from '@mingce/ui/absence/standing-in'
import type { DecisionAction } from '@mingce/ui/decision-action'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { isOwnReady, owesOwn, ownOf } from '../own/own-part.ts'
import type { PackageFiling } from '../questions.ts'
import { t } from '../words.ts'
import type { DeskProps } from './desk-props.ts'
import { partUnit } from './part-unit.ts'
import { namelessIn, orderOf, type Plan, type PlanTotals } from './plan.ts'
import { SubmitSummary } from './submit-summary.tsx'

type AssembleBarProps = Omit<DeskProps, 'page'> & {
  readonly filing: PackageFiling | undefined
  readonly plan: Plan
  readonly totals: PlanTotals
  readonly letter: string
  readonly docNumber: string
  /** What the counties have is no longer what was assembled. */
  readonly outdated: boolean
  /** Why signatures stand in the way; undefined where none do. */
  readonly awaited: string | undefined
  /** Something on the page differs from what was assembled. */
  readonly isChanged: boolean
  readonly clear: () => void
}

/** Assembling and filing: the sum always in view, what is missing named, and the leader's act asked for once more in numbers. */
export function AssembleBar(props: AssembleBarProps) {
  const { round, opened, kind, readiness, nameOf, acts, filing, plan, totals, letter, docNumber, clear } = props
  const blocked = useBlocked(props)
  const post = usePostFor('leader')
  const seen = opened.joint?.head.version ?? 0
  const order = { round: round.round, kind, seen }
  const nameless = namelessIn(plan, readiness)
  const isAgain = filing?.stage === 'assembled'
  const assemble: DecisionAction = {
    ...{ key: 'assemble', label: t(isAgain ? 'assemble.again' : 'assemble.act') },
    tone: isAgain ? 'plain' : 'primary',
    blocked: nameless > 0 ? t('assemble.reasonsMissing', { count: nameless }) : undefined,
    run: async () => {
      const receipt = await acts.assemble.run({ ...order, ...orderOf(plan, readiness), letter: letter.trim() })
      if (receipt) clear()
      return receipt
    },
  }
  const submit: DecisionAction = {
    ...{ key: 'submit', label: t('submit.act'), tone: 'primary', blocked },
    confirm: t(totals.owed === 0 ? 'own.submitConfirm' : `submit.confirm.${partUnit(kind)}`, {
      ...totals,
      travelling: totals.whole + totals.inPart,
      kind: say(deliverableWords[kind]),
    }),
    details: <SubmitSummary {...{ round, opened, kind, plan, readiness, nameOf, docNumber }} />,
    run: () => acts.submit.run({ ...order, docNumber: docNumber.trim() || null }),
  }
  return (
    <DecisionBar
      facts={<span className="package-totals">{t(totals.owed === 0 ? 'own.alone' : 'totals.plan', totals)}</span>}
      actions={[assemble, signedFor(submit, post)]}
      busy={acts.assemble.busy || acts.submit.busy}
      wordless
    />
  )
}

function useBlocked({
  round,
  opened,
  kind,
  filing,
  isChanged,
  outdated,
  totals,
  awaited,
}: AssembleBarProps): string | undefined {
  const post = usePostFor('leader')
  if (!post) return t('submit.leaderOnly')
  if (filing?.stage !== 'assembled') return t('submit.notAssembled')
  if (isChanged) return t('submit.changed')
  if (outdated) return t('submit.outdated')
  if (!isOwnReady(opened, round, kind)) return t(totals.owed === 0 ? 'own.blockedAlone' : 'own.blocked')
  const own = owesOwn(round, kind) && ownOf(opened, kind)?.signed
  if (totals.whole + totals.inPart === 0 && !own) return t('submit.nothing')
  return awaited
}
