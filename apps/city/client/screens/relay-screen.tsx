import { isReported } from '@mingce/domain/joint-package/stage'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { Page } from '@mingce/ui/page'
import { ClausesTable } from '@mingce/ui/round/clauses-table'
import { contactText } from '@mingce/ui/round/settings-text'
import { Timeline } from '@mingce/ui/timeline'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useParams } from 'react-router'
import {
  type PackageOpened,
  packageQuestion,
  packageTrailQuestion,
  type RoundHead,
  roundsQuestion,
} from '../questions.ts'
import { RelayForm } from '../relay/relay-form.tsx'
import { StandsTooLate } from '../relay/stands-too-late.tsx'
import { t } from '../words.ts'
import './relay-screen.css'

/** 转发部署: the notice as the province sent it, the city's own dates for its counties, and how it was passed on before. */
export function RelayScreen() {
  const { round: id = '' } = useParams()
  const rounds = useQuery(roundsQuestion)
  const opened = useQuery(packageQuestion(id))
  const trail = useQuery(packageTrailQuestion(id))
  const round = rounds.data?.find((each) => each.round === id)
  const relays = trail.data?.entries.filter(({ type }) => type === 'NoticeRelayed') ?? []
  const innerDates = opened.data?.joint?.innerDates ?? []
  return (
    <Page title={t('relay.title')} path={[{ label: t('menu.workbench'), to: '/' }]} about={round?.title}>
      <ErrorNotice error={rounds.error ?? opened.error} retry={() => opened.refetch()} />
      {rounds.data && !round && t('round.none')}
      {round && opened.data ? (
        <>
          <NoticeDocument round={round} />
          {round.status === 'open' && (
            <>
              <StandsTooLate round={round} innerDates={innerDates} filed={filedIn(opened.data)} />
              <RelayForm
                key={JSON.stringify(innerDates)}
                round={round}
                innerDates={innerDates}
                filed={filedIn(opened.data)}
              />
            </>
          )}
        </>
      ) : (
        !rounds.data && <Skeleton active />
      )}
      {relays.length > 0 && trail.data && (
        <section aria-labelledby="relays">
          <h2 id="relays">{t('relay.before', { count: relays.length })}</h2>
          <Timeline entries={relays} names={trail.data.names} />
        </section>
      )}
    </Page>
  )
}

/** The deliverables that have gone up already. */
function filedIn({ joint }: PackageOpened): ReadonlySet<DeliverableKind> {
  const filed = joint?.filings.filter(({ stage }) => isReported(stage)) ?? []
  return new Set(filed.map(({ kind }) => kind))
}

function NoticeDocument({ round: { document, settings, closing } }: { readonly round: RoundHead }) {
  return (
    <section className="notice-document" aria-label={t('relay.document')}>
      <h2>{document.title}</h2>
      <p>
        {document.docNumber ?? t('relay.noNumber')} · {t('relay.issued', { day: dayInWords(document.issuedOn) })}
        {document.synthetic && ` ${t('round.synthetic')}`}
      </p>
      {settings.contact && <p>{t('relay.contact', { contact: contactText(settings.contact) })}</p>}
      {closing && <p>{t('relay.closing', { reason: closing.reason })}</p>}
      {settings.clauses.length > 0 && (
        <details>
          <summary>{t('relay.clauses', { count: settings.clauses.length })}</summary>
          <ClausesTable clauses={settings.clauses} />
        </details>
      )}
    </section>
  )
}
