import { useAct } from '@mingce/ui/act'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { minuteOf } from '@mingce/ui/instant'
import { Notices } from '@mingce/ui/notices'
import { eventWords } from '@mingce/ui/words/events'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Skeleton, Space } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '../api.ts'
import { personOf } from '../person-of.ts'
import { pathWords } from './path-words.ts'
import { type WaitingOrder, waitingQuestion } from './questions.ts'
import { redactionText as t } from './words.ts'

/** One order as an auditor judges it: each text that will go, the entry as it will stand, and the two answers. */
export function OrderCheck({ position }: { readonly position: number }) {
  const waiting = useQuery(waitingQuestion(position))
  if (waiting.error) return <ErrorNotice error={waiting.error} retry={() => waiting.refetch()} />
  if (waiting.isPending) return <Skeleton active title={false} />
  if (!waiting.data) return <Alert type="info" showIcon title={t('gone')} />
  return (
    <>
      <Going waiting={waiting.data} />
      <Answer position={position} seen={waiting.data.seen} />
    </>
  )
}

function Going({ waiting: { entry, going, form, namesFile, names } }: { readonly waiting: WaitingOrder }) {
  const { type, stream, version, recordedAt, meta } = entry
  return (
    <>
      <p>
        <Link to={`/replay?stream=${encodeURIComponent(stream)}&version=${version}`}>
          {t('entry', { act: eventWords(type), stream, version })}
        </Link>{' '}
        · {minuteOf(recordedAt)} · {personOf(meta, names)}
      </p>
      <table className="trail-table">
        <thead>
          <tr>
            <th>{t('field')}</th>
            <th>{t('goes')}</th>
          </tr>
        </thead>
        <tbody>
          {going.map(({ path, text }) => (
            <tr key={path}>
              <td>{pathWords(path)}</td>
              <td>{inWords(text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {namesFile && <Alert type="warning" showIcon title={t('namesFile')} />}
      <details>
        <summary>{t('after')}</summary>
        <pre className="redaction-form">{JSON.stringify(JSON.parse(form), null, 2)}</pre>
      </details>
    </>
  )
}

function inWords(json: string): string {
  const value: unknown = JSON.parse(json)
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}

function Answer({ position, seen }: { readonly position: number; readonly seen: number }) {
  const [sure, setSure] = useState(false)
  const [reason, setReason] = useState('')
  const apply = useAct(api.redactions.applyOrder.mutate, t('applied'))
  const decline = useAct(api.redactions.decline.mutate, t('declined'))
  const busy = apply.busy || decline.busy
  return (
    <div className="redaction-answer">
      {sure ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('sure')}
          action={
            <Space>
              <Button onClick={() => setSure(false)}>{t('back')}</Button>
              <Button type="primary" danger loading={apply.busy} onClick={() => apply.run({ position, seen })}>
                {t('applySure')}
              </Button>
            </Space>
          }
        />
      ) : (
        <div className="redaction-answers">
          <Button type="primary" danger disabled={busy} onClick={() => setSure(true)}>
            {t('apply')}
          </Button>
          <Input
            aria-label={t('declineReason')}
            placeholder={t('declineReason')}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            disabled={busy || reason.trim() === ''}
            loading={decline.busy}
            onClick={() => decline.run({ position, seen, reason })}
          >
            {t('decline')}
          </Button>
        </div>
      )}
      <Notices of={[apply, decline]} nameOf={pathWords} />
    </div>
  )
}
