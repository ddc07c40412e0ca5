import { dayInWords } from '@mingce/ui/instant'
import { NoticeDays } from '@mingce/ui/public-notice/notice-days'
import { useSaid } from '@mingce/ui/said-field'
import { Alert, Button, Input, InputNumber } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { addressIn, isAddress } from '../publish/address.ts'
import { t } from '../words.ts'
import type { FilingCommands } from './commands.ts'
import type { FilingDesk } from './desk.ts'
import { Lengthening } from './lengthen-notice.tsx'
import { noticePlace } from './unmet.ts'
import './public-notice.css'

export type PublicNoticeProps = { readonly desk: FilingDesk; readonly commands: FilingCommands }

/** 公示 before 审定: asked of the county, running until its last day, to be summed up, or given. */
export function PublicNotice({ desk, commands }: PublicNoticeProps) {
  const { open, extend, close, turn } = desk.outlook.notice
  const notice = desk.sheet?.head.notice
  if (!notice) return <Asked {...{ desk, commands }} />
  const { from, until, url, summedUp } = notice
  const address = (
    <a href={url} target="_blank" rel="noopener">
      {url}
    </a>
  )
  if (summedUp) {
    const days = { from: dayInWords(from), until: dayInWords(until), count: summedUp.received }
    return (
      <>
        <Told type="success" title={t('notice.done', days)}>
          {summedUp.summary} {address}
          <NoticeDays notice={notice} />
        </Told>
        {open === null && (
          <details className="public-notice-again">
            <summary>{t('notice.again')}</summary>
            <Opening {...{ desk, commands }} />
          </details>
        )}
      </>
    )
  }
  return (
    <Told type="info" title={t(turn === 'sum_up' ? 'notice.over' : 'notice.running', { until: dayInWords(until) })}>
      {address}
      <NoticeDays notice={notice} />
      {extend === null && <Lengthening key={until} until={until} {...{ desk, commands }} />}
      {close === null && <SummingUp {...{ desk, commands }} />}
      {turn === 'sum_up' && close?.refused === 'NOT_YOUR_POST' && <p>{t('notice.others')}</p>}
    </Told>
  )
}

function Asked({ desk, commands }: PublicNoticeProps) {
  if (desk.outlook.notice.open !== null) return null
  return (
    <Told type="warning" title={t('notice.asked')}>
      <p>{t('notice.askedTold')}</p>
      <Opening {...{ desk, commands }} />
    </Told>
  )
}

function Opening({ desk, commands }: PublicNoticeProps) {
  const id = useId()
  const [url, setUrl] = useState('')
  const [wrong, setWrong] = useState(false)
  const send = () => {
    if (!isAddress(url)) return setWrong(true)
    return commands.openNotice.run({ filing: desk.filing, seen: desk.outlook.version, url: addressIn(url) })
  }
  return (
    <div className="public-notice">
      <label htmlFor={id}>{t('notice.url')}</label>
      <Input
        id={id}
        maxLength={1000}
        status={wrong ? 'error' : ''}
        value={url}
        onChange={({ target }) => {
          setWrong(false)
          setUrl(target.value)
        }}
      />
      {wrong && <span role="alert">{t('notice.urlHint')}</span>}
      <Button type="primary" data-action="open-notice" loading={commands.openNotice.busy} onClick={send}>
        {t('notice.open')}
      </Button>
    </div>
  )
}

function SummingUp({ desk, commands }: PublicNoticeProps) {
  const count = useId()
  const [received, setReceived] = useState(0)
  const { field, withWords } = useSaid(t('notice.summary'), { missing: t('notice.summaryHint') })
  const send = (summary: string) =>
    commands.closeNotice.run({ filing: desk.filing, seen: desk.outlook.version, received, summary })
  return (
    <div className="public-notice">
      <label htmlFor={count}>{t('notice.received')}</label>
      <InputNumber
        id={count}
        min={0}
        max={100_000}
        precision={0}
        value={received}
        onChange={(n) => setReceived(n ?? 0)}
      />
      {field}
      <Button
        type="primary"
        data-action="close-notice"
        loading={commands.closeNotice.busy}
        onClick={() => withWords(send)}
      >
        {t('notice.close')}
      </Button>
    </div>
  )
}

type ToldProps = { readonly type: 'success' | 'info' | 'warning'; readonly title: string; readonly children: ReactNode }

function Told({ type, title, children }: ToldProps) {
  return (
    <div id={noticePlace} className="public-notice-told" tabIndex={-1}>
      <Alert type={type} showIcon title={title} description={children} />
    </div>
  )
}
