import { ErrorNotice } from '@mingce/ui/error-notice'
import { NotFoundPage } from '@mingce/ui/error-page'
import { WhyNot } from '@mingce/ui/four-eyes/why-not'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { ClosedNote } from '@mingce/ui/round/closed-note'
import { NewsList } from '@mingce/ui/round/news-list'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { FollowButton } from '@mingce/ui/workbench/follow-button'
import { Spin } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { filingAddress, filingOfParams } from '../addresses.ts'
import { api } from '../api.ts'
import { AskedByRounds } from '../asked.tsx'
import { ClockState, LongerDrawer } from '../clock/clock-state.tsx'
import { FilingAbout } from '../filing/about.tsx'
import { FilingActions } from '../filing/actions.tsx'
import { Again } from '../filing/again.tsx'
import { useFilingCommands } from '../filing/commands.ts'
import { type FilingDesk, isPreparing, partNames, useFilingDesk } from '../filing/desk.ts'
import { DisclosureReview } from '../filing/disclosure-review.tsx'
import { useDisclosureWords } from '../filing/disclosure-words.ts'
import { ReferredNotice } from '../filing/disclosures.tsx'
import { DocumentLetter } from '../filing/document/document-letter.tsx'
import { Opinions } from '../filing/opinions.tsx'
import { OverrideNotes } from '../filing/override-notes.tsx'
import { ProvinceFeedback } from '../filing/province-feedback.tsx'
import { PublicNotice } from '../filing/public-notice.tsx'
import { RequestLetter } from '../filing/request-letter.tsx'
import { FilingTabs } from '../filing/tabs.tsx'
import { unmetOf } from '../filing/unmet.ts'
import { Way } from '../filing/way.tsx'
import type { FilingName } from '../questions.ts'
import { t } from '../words.ts'
import './catalog-screen.css'
import './filing-screen.css'

const path = [{ label: t('workbench.title'), to: '/' }]

/** 报送件: one deliverable on its way, for whoever of the county has the next step. */
export function FilingScreen() {
  const filing = filingOfParams(useParams())
  if (!filing) return <NotFoundPage />
  return (
    <AskedByRounds round={filing.round}>
      <Opened key={filingAddress(filing)} filing={filing} />
    </AskedByRounds>
  )
}

function Opened({ filing }: { readonly filing: FilingName }) {
  const { desk, error, retry } = useFilingDesk(filing)
  if (desk) return <Filing desk={desk} error={error} retry={retry} />
  return (
    <Page title={titleOf(filing)} path={path}>
      {error ? <ErrorNotice error={error} retry={retry} /> : <Spin />}
    </Page>
  )
}

function Filing({
  desk,
  error,
  retry,
}: {
  readonly desk: FilingDesk
  readonly error: unknown
  readonly retry: () => void
}) {
  const disclosure = useDisclosureWords(desk)
  const commands = useFilingCommands()
  const navigate = useNavigate()
  return (
    <Page
      title={titleOf(desk.filing)}
      path={path}
      about={
        <>
          <FilingAbout desk={desk} />
          {desk.sheet && <FollowButton api={api} matter={{ stream: desk.sheet.head.stream, kind: desk.filing.kind }} />}
        </>
      }
      actions={
        <>
          {isPreparing(desk) && desk.filing.n === 1 && desk.round?.status === 'open' && (
            <LongerDrawer filing={desk.filing} />
          )}
          <WhyNot acts={desk.outlook.acts} names={desk.outlook.names} unmetOf={(no) => unmetOf(no, desk, navigate)} />
          <RequestLetter filing={desk.filing} />
          {desk.filing.kind !== 'disclosure_catalog' && <DocumentLetter filing={desk.filing} />}
        </>
      }
      footer={<FilingActions desk={desk} commands={commands} disclosure={disclosure.words} />}
    >
      <ErrorNotice error={error} retry={retry} />
      <Notices of={Object.values(commands)} nameOf={partNames(desk)} />
      <ClosedNote round={desk.round} />
      <NewsList api={api} of={{ ...desk.filing, handedOnAt: desk.sheet?.head.submittedAt ?? null }} />
      <OverrideNotes desk={desk} commands={commands} />
      <ClockState filing={desk.filing} />
      <PublicNotice desk={desk} commands={commands} />
      <Way filing={desk.filing} noticeAsked={Boolean(desk.round?.settings.publicNotice)} />
      <Opinions desk={desk} />
      <ProvinceFeedback desk={desk} />
      <Again desk={desk} />
      <ReferredNotice desk={desk} />
      <DisclosureReview desk={desk} {...disclosure} />
      <FilingTabs desk={desk} />
    </Page>
  )
}

function titleOf({ kind, n }: FilingName): string {
  const name = say(deliverableWords[kind])
  return n === 1 ? name : t('filing.adjustment', { name, n: n - 1 })
}
