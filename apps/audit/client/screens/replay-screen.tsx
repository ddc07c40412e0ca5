import { ErrorNotice } from '@mingce/ui/error-notice'
import { minuteOf } from '@mingce/ui/instant'
import { shortcutOf } from '@mingce/ui/keys'
import { Page } from '@mingce/ui/page'
import { ReceiptLink } from '@mingce/ui/receipt-link'
import { eventWords } from '@mingce/ui/words/events'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Slider, Space } from 'antd'
import type { KeyboardEvent } from 'react'
import { Link, useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { personOf } from '../person-of.ts'
import { RedactedMark } from '../redaction/redacted-mark.tsx'
import { t } from '../words.ts'
import { changedParts } from './changed-parts.ts'
import { EvidenceThen } from './evidence-then.tsx'
import { FileOf } from './file-of.tsx'
import { ScansOf } from './scans-of.tsx'
import './replay-screen.css'

type Replayed = Awaited<ReturnType<typeof api.replay.query>>
type Step = Replayed['steps'][number]

/** A stream, step by step: what happened, by whom, and the whole state after it, by the rules that decided it. */
export function ReplayScreen() {
  const [params, setParams] = useSearchParams()
  const stream = params.get('stream') ?? ''
  const replay = useQuery({
    queryKey: ['replay', stream],
    queryFn: () => api.replay.query({ stream }),
    enabled: stream !== '',
  })
  const count = replay.data?.steps.length ?? 0
  const at = Math.min(Math.max(Number(params.get('version') ?? count) || count, 1), Math.max(count, 1))
  const go = (version: number) => setParams({ stream, version: String(version) }, { replace: true })
  const walk = { at, count, go }
  const step = replay.data?.steps[at - 1]
  return (
    <Page
      title={t('replay.title')}
      path={[{ label: t('trail.title'), to: '/' }]}
      about={t('replay.about', { stream, count })}
    >
      <ErrorNotice error={replay.error} retry={() => replay.refetch()} />
      {replay.isPending && stream !== '' && <Skeleton active paragraph={{ rows: 8 }} />}
      {(stream === '' || (replay.data && count === 0)) && <p>{t('replay.none')}</p>}
      {replay.data && step && (
        <section className="replay" aria-label={t('replay.title')} onKeyDown={(event) => stepByKey(event, walk)}>
          <Steps {...walk} />
          <StepView
            stream={stream}
            step={step}
            before={replay.data.steps[at - 2]}
            names={replay.data.names}
            orderNumber={replay.data.redacted[step.position]}
          />
        </section>
      )}
    </Page>
  )
}

type Walk = { readonly at: number; readonly count: number; readonly go: (version: number) => void }

function Steps({ at, count, go }: Walk) {
  return (
    <div className="replay-steps">
      <Space>
        <Button disabled={at <= 1} onClick={() => go(1)}>
          {t('replay.first')}
        </Button>
        <Button disabled={at <= 1} onClick={() => go(at - 1)}>
          {t('replay.previous')}
        </Button>
        <Button disabled={at >= count} onClick={() => go(at + 1)}>
          {t('replay.next')}
        </Button>
        <Button disabled={at >= count} onClick={() => go(count)}>
          {t('replay.last')}
        </Button>
        <span aria-live="polite">{t('replay.step', { step: at, count })}</span>
        <span className="replay-keys">{t('replay.keys')}</span>
      </Space>
      {count > 1 && <Slider min={1} max={count} value={at} onChange={go} aria-label={t('replay.title')} />}
    </div>
  )
}

function StepView({
  stream,
  step,
  before,
  names,
  orderNumber,
}: {
  readonly stream: string
  readonly step: Step
  readonly before: Step | undefined
  readonly names: Readonly<Record<string, string>>
  readonly orderNumber: string | undefined
}) {
  const changed = changedParts(before?.state, step.state)
  return (
    <>
      <h2>
        {eventWords(step.type)} <small>{step.type}</small> <RedactedMark orderNumber={orderNumber} />
      </h2>
      <p>
        {t('trail.position')} {step.position} · {minuteOf(step.recordedAt)} · {personOf(step.meta, names)} ·{' '}
        <Link to={`/as-of?at=${step.position}`}>{t('replay.queue')}</Link> · <ReceiptLink position={step.position} />
        {step.type === 'CatalogImported' && (
          <>
            {' · '}
            <a href={`/api/imported/${step.position}`} target="_blank" rel="noreferrer">
              {t('replay.imported')}
            </a>
          </>
        )}
      </p>
      {changed.length > 0 && (
        <p>
          {t('replay.changed')}{' '}
          {changed.map((part) => (
            <code key={part}>{part} </code>
          ))}
        </p>
      )}
      <EvidenceThen stream={stream} position={step.position} />
      <ScansOf stream={stream} type={step.type} payload={step.payload} />
      <FileOf stream={stream} type={step.type} payload={step.payload} />
      <div className="replay-panes">
        <section>
          <h3>{t('replay.event')}</h3>
          <pre>{pretty(step.payload)}</pre>
        </section>
        <section>
          <h3>{t('replay.state')}</h3>
          <pre>{pretty(step.state)}</pre>
        </section>
      </div>
    </>
  )
}

function pretty(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2)
}

function stepByKey(event: KeyboardEvent, { at, count, go }: Walk): void {
  const key = shortcutOf(event)
  if (key === 'j' && at < count) go(at + 1)
  if (key === 'k' && at > 1) go(at - 1)
}
