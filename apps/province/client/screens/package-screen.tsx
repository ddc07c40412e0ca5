import { type DivisionCode, nameOf } from '@mingce/domain/authority/division'
import { isReported } from '@mingce/domain/joint-package/stage'
import { openCounties } from '@mingce/domain/joint-package/totals'
import { isOwedByCity } from '@mingce/domain/round/owing'
import { signerOf } from '@mingce/ui/absence/signer'
import { signedFor, usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { newKey } from '@mingce/ui/command-key'
import type { DecisionAction } from '@mingce/ui/decision-action'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { SectionText } from '@mingce/ui/document/section-text'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { aboutName } from '@mingce/ui/feedback/about-name'
import { minuteOf } from '@mingce/ui/instant'
import { PackageTrail } from '@mingce/ui/joint-package/package-trail'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { NewsList } from '@mingce/ui/round/news-list'
import { StatusTag } from '@mingce/ui/status-tag'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { packageStatus } from '@mingce/ui/words/statuses'
import { CopyTo } from '@mingce/ui/workbench/copy-to'
import { FollowButton } from '@mingce/ui/workbench/follow-button'
import { useQuery } from '@tanstack/react-query'
import { Select, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { boardAddress, deliverableKind, divisionOf, supervisionAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { CityPart } from '../package/city-part.tsx'
import { CountiesTable, ExceptionsTable } from '../package/counties-table.tsx'
import { FeedbackList } from '../package/feedback-list.tsx'
import { PackagePapers } from '../package/package-papers.tsx'
import { Receipts, receiptAsked } from '../package/receipts.tsx'
import { ReportAnnex } from '../package/report-annex.tsx'
import { accountLine } from '../package/totals-line.ts'
import {
  type JointPackage,
  type PackageFiling,
  packageQuestion,
  packageTrailQuestion,
  type RoundHead,
  roundsQuestion,
} from '../questions.ts'
import { supervisionText } from '../words/supervision.ts'
import { t } from '../words.ts'
import './package-screen.css'

/** One joint filing: its letter, its counties, its exceptions; confirmed or answered with feedback. */
export function PackageScreen() {
  const params = useParams()
  const [search] = useSearchParams()
  const city = divisionOf(params.city)
  const kind = deliverableKind(search.get('kind')) ?? 'disclosure_catalog'
  if (!city || !params.round) return <Page title={t('menu.home')}>{t('package.none')}</Page>
  return <Opened round={params.round} city={city} kind={kind} />
}

type Name = {
  readonly round: string
  readonly city: NonNullable<ReturnType<typeof divisionOf>>
  readonly kind: PackageFiling['kind']
}

function Opened({ round, city, kind }: Name) {
  const opened = useQuery(packageQuestion(round, city))
  const rounds = useQuery(roundsQuestion).data
  const asked = rounds?.find((each) => each.round === round)
  const filing = opened.data?.filings.find((each) => each.kind === kind)
  const title = t('package.title', { city: nameOf(city), kind: say(deliverableWords[kind]) })
  if (opened.data && filing)
    return <Filed name={{ round, city, kind }} joint={opened.data} filing={filing} title={title} />
  return (
    <Page title={title} path={[{ label: t('home.title'), to: '/' }]} about={<OfRound round={asked} />}>
      <ErrorNotice error={opened.error} retry={() => opened.refetch()} />
      {opened.isPending ? (
        <Skeleton active />
      ) : (
        !opened.error && <p>{t(rounds && !asked ? 'package.noRound' : 'package.none')}</p>
      )}
      {asked && <PackagePapers round={asked} city={city} kind={kind} here={[]} />}
    </Page>
  )
}

type FiledProps = {
  readonly name: Name
  readonly joint: JointPackage
  readonly filing: PackageFiling
  readonly title: string
}

function Filed({ name, joint, filing, title }: FiledProps) {
  const { round, city, kind } = name
  const [about, setAbout] = useState<string | null>(null)
  const confirm = useAct(api.package.confirmReceipt.mutate, t('package.confirmDone'))
  const send = useAct(api.package.sendFeedback.mutate, t('package.sendDone'))
  const rounds = useQuery(roundsQuestion)
  const asked = rounds.data?.find((each) => each.round === round)
  const isOwed = asked !== undefined && isOwedByCity(asked, kind)
  const feedback = joint.feedback.filter((each) => each.kind === kind)
  const blocked = useObstacle(filing)
  const post = usePostFor('reviewer')
  const seen = joint.head.version
  const { owners, whole } = arrivedIn(joint, filing, city)
  const feedbackAct: DecisionAction = {
    ...{ key: 'feedback', label: t('package.send'), needsReason: true, blocked: blocked.feedback },
    run: (text) => send.run({ round, city, kind, feedback: newKey(), division: about, part: null, digest: null, text }),
  }
  const confirmAct: DecisionAction = {
    ...{ key: 'confirm', label: t('package.confirm'), tone: 'primary', blocked: blocked.confirm },
    confirm: receiptAsked(filing, joint),
    run: (opinion) => confirm.run({ round, city, kind, seen, opinion: opinion || t('template.received') }),
  }
  const bar = (
    <DecisionBar
      facts={
        <div className="package-facts">
          <span>
            <StatusTag status={packageStatus[filing.stage]} /> {accountLine(filing.totals)}
          </span>
          <Select
            aria-label={t('package.about')}
            size="small"
            value={about ?? ''}
            onChange={(county) => setAbout(county === '' ? null : county)}
            options={[
              { value: '', label: t('package.wholePackage') },
              ...owners.map((value) => ({ value, label: aboutName(value) })),
            ]}
            popupMatchSelectWidth={false}
          />
        </div>
      }
      busy={confirm.busy || send.busy}
      templates={[t('template.received'), t('template.explain'), t('template.supplement')]}
      draftKey={`${joint.head.stream} ${kind}`}
      actions={(filing.stage === 'confirmed' && !filing.added ? [feedbackAct] : [feedbackAct, confirmAct]).map(
        (action) => signedFor(action, post),
      )}
    />
  )
  return (
    <Page
      title={title}
      path={[{ label: t('home.title'), to: '/' }]}
      about={
        <>
          <OfRound round={asked} effect />
          <FollowButton api={api} matter={{ stream: joint.head.stream, kind }} />
        </>
      }
      actions={<CopyTo api={api} matter={{ stream: joint.head.stream, kind }} />}
      footer={bar}
    >
      <Notices of={[confirm, send]} />
      <NewsList api={api} of={{ round, kind, handedOnAt: filing.submittedAt }} />
      <Receipts filing={filing} />
      <h2>{t('package.letter')}</h2>
      {filing.submittedAt && <p>{filedLine(joint, filing.kind, filing.submittedAt)}</p>}
      {filing.docNumber && <p>{t('package.docNumber', { number: filing.docNumber })}</p>}
      <div className="package-letter">
        <SectionText text={filing.letter} />
      </div>
      <ReportAnnex round={round} city={city} filing={filing} />
      {asked && <PackagePapers round={asked} city={city} kind={kind} here={whole} />}
      {(isOwed || joint.cityParts.some((each) => each.kind === kind)) && (
        <>
          <h2>{t('package.own')}</h2>
          <CityPart {...{ joint, kind, isOwed }} isOpen={isReported(filing.stage)} />
        </>
      )}
      {filing.totals.owed > 0 && (
        <>
          <h2>{t('package.members')}</h2>
          <CountiesTable filing={filing} papers={joint.papers} />
          <p>
            <Link to={supervisionAddress(round, city)}>{supervisionText('of', { city: nameOf(city) })}</Link>
          </p>
          <h2>{t('package.exceptions')}</h2>
          <ErrorNotice error={rounds.error} retry={() => rounds.refetch()} />
          {asked ? (
            <ExceptionsTable filing={filing} joint={joint} settings={asked.settings} />
          ) : (
            !rounds.error && <Skeleton active />
          )}
        </>
      )}
      <h2>{t('package.feedback')}</h2>
      <FeedbackList feedback={feedback} />
      <PackageTrail of={name} question={packageTrailQuestion(name)} />
    </Page>
  )
}

/** Whose documents lie in it, the city's own first; `whole` leaves out the counties that came in part. */
function arrivedIn({ cityParts }: JointPackage, filing: PackageFiling, city: DivisionCode) {
  const arrived = [...filing.members, ...filing.addenda.flatMap(({ members }) => members)]
  const own = cityParts.some((each) => each.kind === filing.kind && each.enclosedAt) ? [city] : []
  const owners: readonly string[] = [...new Set([...own, ...arrived.map(({ division }) => division)])]
  const open = new Set(openCounties(filing))
  return { owners, whole: owners.filter((each) => !open.has(each)) }
}

/** The round it belongs to, leading to its board; `effect`: what an answer of the province's does. */
function OfRound({ round, effect = false }: { readonly round: RoundHead | undefined; readonly effect?: boolean }) {
  return (
    <>
      {round && <Link to={boardAddress(round.round)}>{round.title}</Link>} {effect && t('package.effect')}
    </>
  )
}

/** When it went up, and who signed it. */
function filedLine({ signatures, names }: JointPackage, kind: PackageFiling['kind'], submittedAt: string): string {
  const at = minuteOf(submittedAt)
  const signed = signatures.find((each) => each.kind === kind)
  return signed ? t('package.filedBy', { at, name: signerOf(signed, names) }) : t('package.filedAt', { at })
}

/** Why the reviewer's two acts cannot be done now, if they cannot. */
function useObstacle({ stage }: PackageFiling): {
  readonly confirm: string | undefined
  readonly feedback: string | undefined
} {
  const post = usePostFor('reviewer')
  if (!post) return { confirm: t('package.notReviewer'), feedback: t('package.notReviewer') }
  const notFiled = isReported(stage) ? undefined : t('package.notSubmitted')
  return { feedback: notFiled, confirm: notFiled }
}
