import { inOrderOf } from '@mingce/domain/in-order-of'
import { isReported } from '@mingce/domain/joint-package/stage'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { ClosedNote } from '@mingce/ui/round/closed-note'
import { RoundDue, useRoundDay } from '@mingce/ui/round/round-due'
import { useExceptionName } from '@mingce/ui/round/use-exception-name'
import { StatusTag } from '@mingce/ui/status-tag'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { packageStatus } from '@mingce/ui/words/statuses'
import { FollowButton } from '@mingce/ui/workbench/follow-button'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useParams, useSearchParams } from 'react-router'
import { deliverableKind } from '../addresses.ts'
import { api } from '../api.ts'
import { owesOwn } from '../own/own-part.ts'
import { usePackageActs } from '../package/acts.ts'
import { AssembleDesk } from '../package/assemble-desk.tsx'
import type { DeskProps } from '../package/desk-props.ts'
import { FiledDesk } from '../package/filed-desk.tsx'
import { PackageTrail } from '../package/package-trail.tsx'
import { readinessOf } from '../package/readiness.ts'
import { ReportLetter } from '../package/report-letter.tsx'
import { type PackageOpened, packageQuestion, type RoundHead, roundsQuestion } from '../questions.ts'
import { owingOf } from '../rounds.ts'
import { t } from '../words.ts'
import './package-screen.css'

/** 统一上报: what the city files upward of each deliverable, whom it states as an exception, and what the province answers. */
export function PackageScreen() {
  const { round: id = '' } = useParams()
  const rounds = useQuery(roundsQuestion)
  const opened = useQuery(packageQuestion(id))
  const round = rounds.data?.find((each) => each.round === id)
  if (round && opened.data) return <PackageOf round={round} opened={opened.data} />
  return (
    <Page title={t('package.title')} path={path()}>
      <ErrorNotice error={rounds.error ?? opened.error} retry={() => opened.refetch()} />
      {rounds.data && !round ? t('round.none') : <Skeleton active />}
    </Page>
  )
}

function PackageOf({ round, opened }: { readonly round: RoundHead; readonly opened: PackageOpened }) {
  const { authority } = usePerson()
  const [params, setParams] = useSearchParams()
  const acts = usePackageActs()
  const { deliverables } = round.settings
  const kind = deliverableKind(params.get('kind')) ?? nextToFile(round, opened)
  const due = useRoundDay(round, kind)
  const { days, joint } = opened
  const nameOf = useExceptionName({ ...round, deliverable: kind, innerDates: joint?.innerDates ?? [], days })
  if (!due)
    return (
      <Page title={t('package.title')} path={path()}>
        {t('package.notAsked')}
      </Page>
    )
  const filing = opened.joint?.filings.find((each) => each.kind === kind)
  const isFiled = isReported(filing?.stage)
  const readiness = readinessOf(owingOf(round, kind, authority), kind, opened.submissions)
  const shared = { round, opened, kind, readiness, nameOf, acts }
  const page = {
    title: `${t('package.title')} · ${say(deliverableWords[kind])}`,
    path: path(),
    about: (
      <>
        {t('package.due', { day: dayInWords(due.dueDate) })} {!isFiled && <RoundDue round={round} kind={kind} />}{' '}
        {filing && <FollowButton api={api} matter={{ stream: filing.stream, kind }} />}
      </>
    ),
    actions: (
      <div className="package-actions">
        <ReportLetter round={round.round} kind={kind} />
        <nav className="package-kinds" aria-label={t('package.kinds')}>
          {deliverables.map((each) => (
            <button
              key={each.kind}
              type="button"
              aria-current={each.kind === kind}
              onClick={() => setParams({ kind: each.kind })}
            >
              {say(deliverableWords[each.kind])} <StatusTag status={statusOf(opened, each.kind)} />
            </button>
          ))}
        </nav>
      </div>
    ),
  }
  if (filing && isFiled) return <FiledDesk key={kind} {...shared} filing={filing} page={page} />
  const isOwed = owingOf(round, kind, authority).length > 0 || owesOwn(round, kind)
  if (!isOwed || round.status === 'closed') return <NothingToFile {...{ round, kind, page, isOwed }} />
  return <AssembleDesk key={kind} {...shared} filing={filing} page={page} />
}

type NothingToFileProps = Pick<DeskProps, 'round' | 'page' | 'kind'> & { readonly isOwed: boolean }

/** Where the round asks this city for nothing, or is closed and nothing went up: nothing can be put together, and the page says so. */
function NothingToFile({ round, kind, page, isOwed }: NothingToFileProps) {
  return (
    <Page {...page}>
      <ClosedNote round={round} />
      <p>{t(isOwed ? 'package.neverFiled' : 'package.nobody')}</p>
      {isOwed && <PackageTrail round={round.round} kind={kind} />}
    </Page>
  )
}

/** The first deliverable that has not gone up yet, in the order in which they are due; else the last. */
function nextToFile({ settings }: RoundHead, opened: PackageOpened): DeliverableKind {
  const byDate = settings.deliverables.toSorted(inOrderOf(({ dueDate }) => dueDate))
  const open = byDate.find(({ kind }) => !['reported', 'confirmed'].includes(statusOf(opened, kind)))
  return (open ?? byDate.at(-1))?.kind ?? 'disclosure_catalog'
}

function statusOf({ joint }: PackageOpened, kind: DeliverableKind) {
  const stage = joint?.filings.find((each) => each.kind === kind)?.stage
  return stage ? packageStatus[stage] : 'not_filed'
}

function path() {
  return [{ label: t('menu.workbench'), to: '/' }]
}
