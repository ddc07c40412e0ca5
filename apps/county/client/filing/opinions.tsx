import { signerOf } from '@mingce/ui/absence/signer'
import { dayInWords, minuteOf } from '@mingce/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { filingAddress, filingOfStream } from '../addresses.ts'
import { type FilingName, trailQuestion, versionsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { type FilingDesk, stageOf } from './desk.ts'

/** What was said of the whole: the city's words with a return or a settlement, the checker's with a return. */
export function Opinions({ desk: { sheet, draft, filing } }: { readonly desk: FilingDesk }) {
  if (!sheet) return null
  const { returned, decided, checked } = sheet.head
  const stage = stageOf({ sheet })
  const told = decided ?? returned
  return (
    <>
      {told && (
        <Alert
          type={decided ? 'success' : 'warning'}
          showIcon
          title={t(stage === 'rejected' ? 'opinion.rejected' : decided ? 'opinion.settled' : 'opinion.returned')}
          description={
            <>
              {told.opinion}
              <span className="signature">
                {t('opinion.signed', { name: signerOf(told, sheet.names), at: minuteOf(told.at) })}
              </span>
            </>
          }
        />
      )}
      {checked === 'sent_back' && <SentBack filing={filing} />}
      {(stage === 'submitted' || stage === 'under_review') && <CalledIn filing={filing} />}
      {filing.kind === 'disclosure_catalog' && stage === 'under_review' && draft?.head.lockedBy && (
        <Alert type="info" showIcon title={t('locked.title')} description={t('locked.until')} />
      )}
      {stage === 'recorded_only' && (
        <Alert type="info" showIcon title={t('record.done')} description={t('record.told')} />
      )}
      {(stage === 'approved' || stage === 'recorded_only') && filing.kind === 'disclosure_catalog' && (
        <Publication filing={filing} />
      )}
    </>
  )
}

/** 调取审核 of what was filed for record, with the city's reason. */
function CalledIn({ filing }: { readonly filing: FilingName }) {
  const trail = useQuery(trailQuestion(filing)).data
  const call = trail?.entries.findLast((each) => each.type === 'CalledInForReview')
  if (!call) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('record.calledIn')}
      description={
        <>
          {String(call.detail.reason)}
          <Signature of={call} names={trail?.names ?? {}} />
          <p>{t('record.calledInTold')}</p>
        </>
      }
    />
  )
}

/** The checker's words with a return to the drafter, as the record has them. */
function SentBack({ filing }: { readonly filing: FilingName }) {
  const trail = useQuery(trailQuestion(filing))
  const check = trail.data?.entries.findLast((each) => each.type === 'SubmissionChecked')
  return (
    <Alert
      type="warning"
      showIcon
      title={t('opinion.sentBack')}
      description={
        check && (
          <>
            {String(check.detail.opinion)}
            <Signature of={check} names={trail.data?.names ?? {}} />
          </>
        )
      }
    />
  )
}

type Recorded = { readonly account: string | null; readonly onBehalfOf: string | null; readonly recordedAt: string }

function Signature({ of, names }: { readonly of: Recorded; readonly names: Readonly<Record<string, string>> }) {
  const { account, onBehalfOf, recordedAt } = of
  const name = signerOf({ by: account ?? '', onBehalfOf }, names)
  return <span className="signature">{t('opinion.signed', { name, at: minuteOf(recordedAt) })}</span>
}

/** What became of the version this filing settled: in force at its address, or waiting to be published. */
function Publication({ filing }: { readonly filing: FilingName }) {
  const versions = useQuery(versionsQuestion)
  const settled = versions.data?.find(
    (each) => filingAddress(filingOfStream(each.submission)) === filingAddress(filing),
  )
  if (!settled) return null
  const { publishedOn, url } = settled
  if (!publishedOn || !url) return <Link to="/publish">{t('opinion.toPublish')}</Link>
  return (
    <p>
      {t('versions.published', { day: dayInWords(publishedOn) })}{' '}
      <a href={url} target="_blank" rel="noreferrer">
        {url}
      </a>
    </p>
  )
}
