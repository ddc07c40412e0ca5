import type { ItemDecision } from '@mingce/domain/submission/events'
import { mayReject } from '@mingce/domain/submission/may-reject'
import { signedFor, usePostFor } from '@mingce/ui/absence/standing-in'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { minuteOf } from '@mingce/ui/instant'
import { usePerson } from '@mingce/ui/person'
import { closedBlock } from '@mingce/ui/round/closed-block'
import { Checkbox } from 'antd'
import { isRecused } from '../four-eyes/is-recused.ts'
import type { FilingPart, FilingSheet, RoundHead } from '../questions.ts'
import { t } from '../words.ts'
import { itemOf, openMustFix, stateOf } from './part.ts'
import { PartStateTag } from './part-mark.tsx'
import { proposalDraft } from './proposal-draft.ts'
import { useHeeded } from './use-heeded.tsx'
import { useUsualReasons } from './usual-reasons.tsx'

export type Proposal = { readonly decision: ItemDecision; readonly reason: string | null }

type ProposalBarProps = {
  readonly sheet: FilingSheet
  readonly part: FilingPart
  readonly round: RoundHead | undefined
  readonly busy: boolean
  readonly propose: (proposal: Proposal) => Promise<unknown>
  /** Opens the editor for other words, with the reason as far as it is written. */
  readonly onChange: (reason: string) => void
  readonly goesOn: boolean
  readonly onGoesOn: (goesOn: boolean) => void
}

/** 审核意见 on one part: beside its text, safest first; a clerk's proposal, which the leader's 审定 takes up. */
export function ProposalBar(props: ProposalBarProps) {
  const { sheet, part, round, busy, propose, onChange, goesOn, onGoesOn } = props
  const post = usePostFor('reviewer')
  const { account } = usePerson()
  const turn = isRecused(sheet, account) ? t('propose.recused') : post ? undefined : t('propose.reviewerOnly')
  const mustFix = openMustFix(sheet, part.part).length
  const blocked = closedBlock(round) ?? (mustFix > 0 ? t('propose.mustFixOpen', { count: mustFix }) : undefined)
  const { heeded, notice } = useHeeded(sheet, part)
  const usual = useUsualReasons(sheet, part)
  const isItem = itemOf(sheet, part) !== undefined
  const change = heeded('approve_with_change', {
    ...{ key: 'change', label: t('propose.change'), blocked },
    run: (reason) => onChange(reason),
  })
  const give = heeded('return', {
    ...{ key: 'return', label: t('propose.return'), tone: 'danger', needsReason: true },
    run: (reason) => propose({ decision: 'return', reason }),
  })
  const approve = heeded('approve', {
    ...{ key: 'approve', label: t('propose.approve'), tone: 'primary', blocked },
    run: (reason) => propose({ decision: 'approve', reason: reason || null }),
  })
  const reject = heeded('reject', {
    ...{ key: 'reject', label: t('propose.reject'), tone: 'danger', needsReason: true },
    run: (reason) => propose({ decision: 'reject', reason }),
  })
  return (
    <div className="proposal-bar">
      {notice}
      <DecisionBar
        key={`${part.part} ${part.decidedAt}`}
        facts={<Facts sheet={sheet} part={part} goesOn={goesOn} onGoesOn={onGoesOn} />}
        actions={turn ? [] : [give, ...(isItem ? [change] : []), approve].map((action) => signedFor(action, post))}
        more={round && mayReject(round) && !turn ? [reject] : []}
        turn={turn}
        busy={busy}
        wordless={turn !== undefined}
        templates={[
          ...new Set([
            ...usual,
            t('template.basis'),
            t('template.limit'),
            t('template.content'),
            t('template.channels'),
            t('template.guide'),
          ]),
        ]}
        draftKey={proposalDraft(sheet, part)}
      />
    </div>
  )
}

function Facts({ sheet, part, goesOn, onGoesOn }: Pick<ProposalBarProps, 'sheet' | 'part' | 'goesOn' | 'onGoesOn'>) {
  const { decidedBy, decidedAt, decidedTurn } = part
  const isOfThisTurn = decidedTurn === sheet.head.turn && decidedBy !== null && decidedAt !== null
  return (
    <>
      <PartStateTag state={stateOf(sheet, part)} />
      {isOfThisTurn && (
        <span className="proposal-by">
          {sheet.names[decidedBy] ?? t('nameless')} {minuteOf(decidedAt)} {t('part.tick', { turn: decidedTurn })}
        </span>
      )}
      {usePostFor('reviewer') && (
        <Checkbox checked={goesOn} onChange={({ target }) => onGoesOn(target.checked)}>
          {t('propose.goesOn')}
        </Checkbox>
      )}
    </>
  )
}
