import { isAdjustment } from '@mingce/domain/streams'
import { PaperNote } from '@mingce/ui/before-filing/paper-note'
import { DueLight } from '@mingce/ui/due-light'
import { stepBasis } from '@mingce/ui/round/due-basis'
import { RoundDue, useRoundDays } from '@mingce/ui/round/round-due'
import { StatusTag } from '@mingce/ui/status-tag'
import { noteText } from '@mingce/ui/words/before-filing'
import { clockText } from '@mingce/ui/words/clock'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { notesAddress } from '../addresses.ts'
import { clockQuestion, roundQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { countyDayOf } from '../workbench/dates.ts'
import { type FilingDesk, isPreparing, stageOf } from './desk.ts'

/** Beside the title: where it stands, in which round, and the date that counts now. */
export function FilingAbout({ desk }: { readonly desk: FilingDesk }) {
  const { sheet, round } = desk
  const turn = sheet?.head.turn ?? 0
  return (
    <span className="about">
      <StatusTag status={stageOf(desk)} note={turn > 0 ? t('filing.turn', { turn }) : undefined} />
      <PaperNote division={sheet?.head.division ?? ''} papers={sheet?.head.papers ?? []} turn={turn} />
      <span>{round?.title}</span>
      <Link to={notesAddress(desk.filing.round)}>{noteText('title')}</Link>
      <Due desk={desk} />
    </span>
  )
}

function Due({ desk }: { readonly desk: FilingDesk }) {
  const { filing, round, sheet } = desk
  const opened = useQuery({ ...roundQuestion(filing.round), enabled: isPreparing(desk) })
  const clock = useQuery({ ...clockQuestion(filing), enabled: isPreparing(desk) })
  const dayOf = useRoundDays()
  const stage = stageOf(desk)
  const { acceptBy = null, reviewBy = null, stoppedOn = null } = sheet?.head ?? {}
  const basis = (step: 'accept' | 'review', due: Deadline | null) =>
    round && due ? stepBasis(round, filing.kind, { step, due }) : undefined
  if (round?.status === 'closed') return null
  if (stage === 'submitted')
    return (
      <Dated label={t('about.acceptBy')} due={acceptBy} startedBy={cameBy(desk)} basis={basis('accept', acceptBy)} />
    )
  if (stage === 'under_review')
    return <Dated label={t('about.reviewBy')} due={reviewBy} stoppedOn={stoppedOn} basis={basis('review', reviewBy)} />
  if (!isPreparing(desk) || isAdjustment(filing)) return null
  if (!opened.data) return null
  const { inner } = countyDayOf(opened.data, filing.kind)
  const extended = clock.data?.clock.fileBy
  const written = (round && inner && dayOf(round, filing.kind, { inner })?.dueDate) ?? ''
  if (extended && extended.dueDate > written)
    return <Dated label={t('about.toCity')} due={extended} startedBy={clockText('original')} />
  return (
    <span>
      {inner ? t('about.toCity') : t('about.toProvince')}{' '}
      {round && <RoundDue round={round} kind={filing.kind} inner={inner} />}
    </span>
  )
}

/** What happened on day 0 of the days for 签收: the county filed, or the city called in what was filed for record. */
function cameBy({ sheet }: FilingDesk) {
  return t(sheet?.moved?.type === 'CalledInForReview' ? 'about.calledIn' : 'about.filed')
}

type Deadline = NonNullable<NonNullable<FilingDesk['sheet']>['head']['acceptBy']>

function Dated({
  label,
  due,
  startedBy,
  stoppedOn = null,
  basis,
}: {
  readonly label: string
  readonly due: Deadline | null | undefined
  readonly startedBy?: string
  readonly stoppedOn?: string | null
  readonly basis?: string | undefined
}) {
  if (!due) return null
  return (
    <span>
      {label}{' '}
      <DueLight
        dueDate={stoppedOn === null ? due.dueDate : null}
        {...{ due, stoppedOn, basis }}
        {...(startedBy && { startedBy })}
      />
    </span>
  )
}
