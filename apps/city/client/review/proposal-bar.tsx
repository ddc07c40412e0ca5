import type { DecisionAction } from '@mingce/ui/decision-action'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { minuteOf } from '@mingce/ui/instant'
import { usePerson } from '@mingce/ui/person'
import { Checkbox } from 'antd'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { itemOf, openMustFix, stateOf } from './part.ts'
import { PartStateTag } from './part-mark.tsx'

export type Proposal = { readonly decision: 'approve' | 'return' | 'reject'; readonly reason: string | null }

type ProposalBarProps = {
  readonly sheet: FilingSheet
  readonly part: FilingPart
  readonly rejectAllowed: boolean
  readonly busy: boolean
  readonly propose: (proposal: Proposal) => Promise<unknown>
  /** Opens the editor for other words, with the reason as far as it is written. */
  readonly onChange: (reason: string) => void
  readonly goesOn: boolean
  readonly onGoesOn: (goesOn: boolean) => void
}

/** 审核意见 on one part: beside its text, safest first; a clerk's proposal, which the leader's 审定 takes up. */
export function ProposalBar(props: ProposalBarProps) {
  const { sheet, part, rejectAllowed, busy, propose, onChange, goesOn, onGoesOn } = props
  const blocked = useBlocked(sheet, part)
  const isItem = itemOf(sheet, part) !== undefined
  const change: DecisionAction = {
    ...{ key: 'change', label: t('propose.change'), blocked: blocked.approval },
    run: (reason) => onChange(reason),
  }
  const reject: DecisionAction = {
    ...{ key: 'reject', label: t('propose.reject'), tone: 'danger', needsReason: true, blocked: blocked.opinion },
    run: (reason) => propose({ decision: 'reject', reason }),
  }
  return (
    <div className="proposal-bar">
      <DecisionBar
        key={`${part.part} ${part.decidedAt}`}
        facts={<Facts sheet={sheet} part={part} goesOn={goesOn} onGoesOn={onGoesOn} />}
        actions={[
          {
            ...{
              key: 'return',
              label: t('propose.return'),
              tone: 'danger',
              needsReason: true,
              blocked: blocked.opinion,
            },
            run: (reason) => propose({ decision: 'return', reason }),
          },
          ...(isItem ? [change] : []),
          {
            ...{ key: 'approve', label: t('propose.approve'), tone: 'primary', blocked: blocked.approval },
            run: (reason) => propose({ decision: 'approve', reason: reason || null }),
          },
        ]}
        more={rejectAllowed ? [reject] : []}
        busy={busy}
        wordless={blocked.opinion !== undefined}
        templates={[
          t('template.basis'),
          t('template.limit'),
          t('template.content'),
          t('template.channels'),
          t('template.guide'),
        ]}
        draftKey={`proposal ${sheet.head.stream} ${part.part}`}
      />
    </div>
  )
}

function useBlocked(sheet: FilingSheet, { part }: FilingPart) {
  const { role } = usePerson()
  const opinion = role === 'reviewer' ? undefined : t('propose.reviewerOnly')
  const mustFix = openMustFix(sheet, part).length
  return { opinion, approval: opinion ?? (mustFix > 0 ? t('propose.mustFixOpen', { count: mustFix }) : undefined) }
}

function Facts({ sheet, part, goesOn, onGoesOn }: Pick<ProposalBarProps, 'sheet' | 'part' | 'goesOn' | 'onGoesOn'>) {
  const { decidedBy, decidedAt, decidedTurn } = part
  const isOfThisTurn = decidedTurn === sheet.head.turn && decidedBy !== null && decidedAt !== null
  return (
    <>
      <PartStateTag state={stateOf(sheet, part)} />
      {isOfThisTurn && (
        <span className="proposal-by">
          {sheet.names[decidedBy] ?? t('nameless')} {minuteOf(decidedAt)}
        </span>
      )}
      <Checkbox checked={goesOn} onChange={({ target }) => onGoesOn(target.checked)}>
        {t('propose.goesOn')}
      </Checkbox>
    </>
  )
}
