import { PaperNote } from '@mingce/ui/before-filing/paper-note'
import { DueLight } from '@mingce/ui/due-light'
import { dayInWords } from '@mingce/ui/instant'
import { stepBasis } from '@mingce/ui/round/due-basis'
import type { LitRound } from '@mingce/ui/round/round-due'
import { StatusTag } from '@mingce/ui/status-tag'
import type { FilingSheet } from '../questions.ts'
import { t } from '../words.ts'

/** Beside the title: where the filing stands, by when it is due and why then while its round runs, and how much of it must be looked at. */
export function FilingAbout({
  sheet: { head, parts, moved },
  round,
}: {
  readonly sheet: FilingSheet
  readonly round: LitRound | undefined
}) {
  const { stage, turn, acceptBy, reviewBy, submittedAt, stoppedOn } = head
  const isCalledIn = moved?.type === 'CalledInForReview'
  const due = stage === 'under_review' ? reviewBy : stage === 'submitted' ? acceptBy : null
  const scope = parts.filter(({ inScope }) => inScope).length
  const counts = { scope, carried: parts.length - scope }
  return (
    <span className="filing-about">
      <StatusTag status={stage} />
      <PaperNote division={head.division} papers={head.papers} turn={turn} />
      {due && round?.status !== 'closed' && (
        <DueLight
          dueDate={stoppedOn === null ? due.dueDate : null}
          due={due}
          stoppedOn={stoppedOn}
          basis={round && stepBasis(round, head.kind, { step: stage === 'submitted' ? 'accept' : 'review', due })}
          {...(stage === 'submitted' && {
            startedBy: t(isCalledIn ? 'about.calledInOnDayZero' : 'about.filedOnDayZero'),
          })}
        />
      )}
      <span>
        {t('about.turn', { turn })}
        {t(stage === 'recorded_only' ? 'about.recordCounts' : 'about.counts', counts)}
      </span>
      {submittedAt && (
        <span className="filing-about-day">
          {t(isCalledIn ? 'about.calledInOn' : 'about.filedOn', { day: dayInWords(submittedAt) })}
        </span>
      )}
    </span>
  )
}
