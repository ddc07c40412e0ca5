import { nameOf } from '@mingce/domain/authority/division'
import { AskedFieldsProvider } from '@mingce/ui/asked-fields'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { WhyNot } from '@mingce/ui/four-eyes/why-not'
import { LawRegistry } from '@mingce/ui/law/law-registry'
import { MoreActions } from '@mingce/ui/more-actions'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { FilingPublication } from '@mingce/ui/publication/filing-publication'
import { ClosedNote } from '@mingce/ui/round/closed-note'
import { NewsList } from '@mingce/ui/round/news-list'
import { noteText } from '@mingce/ui/words/before-filing'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { CopyTo } from '@mingce/ui/workbench/copy-to'
import { FollowButton } from '@mingce/ui/workbench/follow-button'
import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { batchChoiceAddress, filingOfParams, notesAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { ClockDrawer } from '../clock/clock-drawer.tsx'
import { ClockState } from '../clock/clock-state.tsx'
import { useClock } from '../clock/use-clock.ts'
import { useFourEyesActs } from '../four-eyes/acts.ts'
import { FourEyesDrawer, useFourEyesOpen } from '../four-eyes/four-eyes-drawer.tsx'
import { OverrideNotes } from '../four-eyes/override-notes.tsx'
import {
  articlesOf,
  type FilingName,
  type FilingSheet,
  filingQuestion,
  lawsQuestion,
  outlookQuestion,
  publicationQuestion,
  roundsQuestion,
} from '../questions.ts'
import { useReviewActs } from '../review/acts.ts'
import { FilingAbout } from '../review/filing-about.tsx'
import { FilingBar } from '../review/filing-bar.tsx'
import { FilingTrail } from '../review/filing-trail.tsx'
import { KeysHelp } from '../review/keys-help.tsx'
import { MovedNotice } from '../review/moved-notice.tsx'
import { NextCase, OpensNext } from '../review/next-case.tsx'
import { NoticeNote } from '../review/notice-note.tsx'
import { OpinionLetter } from '../review/opinion-letter.tsx'
import { namer } from '../review/part.ts'
import { ProvinceFeedback } from '../review/province-feedback.tsx'
import { ReviewDesk } from '../review/review-desk.tsx'
import { useSeen } from '../review/seen-version.ts'
import { StageNote } from '../review/stage-note.tsx'
import { unmetOf } from '../review/unmet.ts'
import { useDecided } from '../review/use-decided.tsx'
import { useGuide } from '../review/use-guide.ts'
import { t } from '../words.ts'

/** 审核: one filing of one county, from its acceptance to its 审定. */
export function ReviewScreen() {
  const filing = filingOfParams(useParams())
  if (!filing) return <NoFiling />
  return (
    <LawRegistry question={lawsQuestion} articlesOf={articlesOf}>
      <OpenFiling key={JSON.stringify(filing)} filing={filing} />
    </LawRegistry>
  )
}

function OpenFiling({ filing }: { readonly filing: FilingName }) {
  const sheet = useQuery(filingQuestion(filing))
  const title = titleOf(filing)
  if (sheet.data) return <Review {...{ filing, title }} sheet={sheet.data} isFresh={sheet.isFetchedAfterMount} />
  if (sheet.data === null) return <NotFiled filing={filing} title={title} />
  return (
    <Page title={title} path={path()}>
      {sheet.error ? <ErrorNotice error={sheet.error} retry={() => sheet.refetch()} /> : <Skeleton active />}
    </Page>
  )
}

const none: readonly [] = []

type ReviewProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly isFresh: boolean
  readonly title: string
}

function Review({ filing, sheet, isFresh, title }: ReviewProps) {
  const [params, setParams] = useSearchParams()
  const [help, setHelp] = useState(false)
  const outlook = useQuery(outlookQuestion(filing))
  const round = useQuery(roundsQuestion).data?.find((each) => each.round === filing.round)
  const guide = useGuide()
  const seen = useSeen(sheet.head.version, isFresh)
  const decided = useDecided(filing, { stream: sheet.head.stream, title, onUndone: () => seen.acted(1) })
  const acts = useReviewActs(seen.acted, decided.onDecided)
  const isTrail = params.get('view') === 'trail'
  const noticeAsked = filing.kind === 'disclosure_catalog' && Boolean(round?.settings.publicNotice)
  const fourEyes = useFourEyesActs(() => seen.acted(1))
  const [, openEyes] = useFourEyesOpen()
  const clock = useClock(filing, seen.acted)
  const isBusy = clock.busy || [...Object.values(acts), ...Object.values(fourEyes)].some(({ busy }) => busy)
  const show = params.get('show')
  const select = (part: string) => setParams({ ...(show && { show }), part }, { replace: true })
  const names = outlook.data?.names ?? {}
  const ways = { select, openEyes: () => openEyes(true) }
  return (
    <Page
      title={title}
      about={
        <>
          <FilingAbout sheet={sheet} round={round} />
          <FollowButton api={api} matter={{ stream: sheet.head.stream, kind: filing.kind }} />
        </>
      }
      actions={
        <>
          <NextCase than={sheet.head.stream} />
          <WhyNot acts={outlook.data?.acts} names={names} unmetOf={(no) => unmetOf(no, sheet, { ...ways, names })} />
          <MoreActions>
            <Link to={notesAddress(sheet.head.round)}>{noteText('title')}</Link>
            {sheet.head.stage === 'under_review' && round?.status !== 'closed' && (
              <Link to={batchChoiceAddress(sheet.head.stream)}>{t('batch.enter')}</Link>
            )}
            <FourEyesDrawer
              {...{ filing, sheet }}
              acts={fourEyes}
              seen={seen.version}
              unfit={outlook.data?.unfitSigners ?? {}}
            />
            {sheet.head.stage === 'under_review' && (
              <ClockDrawer {...{ filing, clock }} seen={seen.version} part={params.get('part')} />
            )}
            <CopyTo api={api} matter={{ stream: sheet.head.stream, kind: filing.kind }} />
            <OpinionLetter filing={filing} />
            <OpensNext than={sheet.head.stream} opens={decided.opensNext} onOpens={decided.setOpensNext} />
          </MoreActions>
          <Segmented
            value={isTrail ? 'trail' : 'desk'}
            onChange={(view) => setParams(view === 'trail' ? { view } : {}, { replace: true })}
            options={[
              { value: 'desk', label: t('view.desk') },
              { value: 'trail', label: t('view.trail') },
            ]}
          />
        </>
      }
      footer={<FilingBar {...{ filing, sheet, round, outlook: outlook.data, noticeAsked, acts, seen, select }} />}
      flush
    >
      <div className="review">
        <div className="review-notes">
          <Notices of={Object.values(acts)} nameOf={namer(sheet)} />
          {seen.moved && !isBusy && <MovedNotice seen={seen} stage={sheet.head.stage} />}
          <ClosedNote round={round} left={sheet.head.stage === 'under_review' ? t('round.onlyReturn') : undefined} />
          <NewsList api={api} of={{ ...filing, handedOnAt: sheet.head.submittedAt }} />
          <StageNote sheet={sheet} />
          {sheet.head.stage === 'approved' && filing.kind === 'disclosure_catalog' && (
            <FilingPublication question={publicationQuestion(filing)} nameOf={namer(sheet)} />
          )}
          <ProvinceFeedback filing={filing} />
          <NoticeNote sheet={sheet} />
          <ClockState filing={filing} clock={clock} />
          <OverrideNotes {...{ filing, sheet }} acts={fourEyes} outlook={outlook.data} />
        </div>
        {isTrail ? (
          <FilingTrail {...{ filing, sheet, noticeAsked }} onHelp={() => setHelp(true)} />
        ) : (
          <AskedFieldsProvider value={round?.settings.extraFields ?? none}>
            <ReviewDesk {...{ filing, sheet, round, guide, acts }} onHelp={() => setHelp(true)} />
          </AskedFieldsProvider>
        )}
        <KeysHelp open={help} onClose={() => setHelp(false)} />
      </div>
    </Page>
  )
}

/** What a county has not filed yet is seen of it in nothing but its dates. */
function NotFiled({ filing, title }: { readonly filing: FilingName; readonly title: string }) {
  const clock = useClock(filing)
  if (!clock.sent) return <NoFiling />
  return (
    <Page title={title} path={path()} about={t('filing.notFiled')}>
      <NewsList api={api} of={{ ...filing, handedOnAt: null }} />
      <ClockState filing={filing} clock={clock} />
    </Page>
  )
}

function NoFiling() {
  return (
    <Page title={t('filing.none')} path={path()}>
      {t('filing.noneTodo')}
    </Page>
  )
}

function path() {
  return [{ label: t('menu.workbench'), to: '/' }]
}

function titleOf({ division, kind, n }: FilingName): string {
  const name = `${nameOf(division)} ${say(deliverableWords[kind])}`
  return n > 1 ? `${name} ${t('filing.adjustment', { n: n - 1 })}` : name
}
