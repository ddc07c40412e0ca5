import { useToday } from '@mingce/ui/desk-day'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { Notices } from '@mingce/ui/notices'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { SettledVersion } from '../questions.ts'
import { t } from '../words.ts'
import { addressIn, isAddress } from './address.ts'
import { readLinks } from './item-links.ts'
import { PageCheckButton, PageCheckResult, usePageCheck } from './page-check.tsx'

/** Records where and when the county published a version, and from which day it is in force. */
export function PublicationForm({ version: settled }: { readonly version: SettledVersion }) {
  const { version, items } = settled
  const today = useToday()
  const [url, setUrl] = useKeptDraft(`publish ${version}`)
  const [pages, setPages] = useKeptDraft(`publish ${version} pages`)
  const [publishedOn, setPublishedOn] = useState(today)
  const [chosen, setEffectiveOn] = useState<string>()
  const publish = useAct(api.catalog.publish.mutate, t('publish.done'), () => {
    setUrl('')
    setPages('')
  })
  const check = usePageCheck(version)
  const { links, unread } = readLinks(pages, items)
  const effectiveOn = chosen ?? publishedOn
  const isReady = isAddress(url) && publishedOn !== '' && effectiveOn !== '' && unread === undefined
  return (
    <>
      <Form layout="inline" className="no-print publish-form" aria-label={t('publish.record.title')}>
        <Notices of={[publish]} />
        <Form.Item
          label={t('publish.url')}
          required
          htmlFor="publish-url"
          {...(url !== '' && !isAddress(url) && { validateStatus: 'warning' as const, help: t('publish.urlHint') })}
        >
          <Input
            id="publish-url"
            className="publish-url"
            placeholder="https://"
            maxLength={1000}
            value={url}
            onChange={({ target }) => setUrl(target.value)}
          />
        </Form.Item>
        <Form.Item>
          <PageCheckButton check={check} url={addressIn(url)} />
        </Form.Item>
        <Day name="publish-day" label={t('publish.day')} value={publishedOn} onChange={setPublishedOn} max={today} />
        <Day
          name="publish-effective"
          label={t('publish.effective')}
          value={effectiveOn}
          onChange={setEffectiveOn}
          min={publishedOn}
        />
        <Button
          type="primary"
          disabled={!isReady}
          loading={publish.busy}
          onClick={() => publish.run({ version, url: addressIn(url), publishedOn, effectiveOn, links: [...links] })}
        >
          {t('publish.send')}
        </Button>
        <details className="publish-links">
          <summary>{t('publish.links', { count: links.length })}</summary>
          <Input.TextArea
            aria-label={t('publish.linksLabel')}
            rows={4}
            placeholder={t('publish.linksHint')}
            value={pages}
            onChange={({ target }) => setPages(target.value)}
          />
          {unread !== undefined && <p role="alert">{t('publish.linksUnread', { line: unread })}</p>}
        </details>
      </Form>
      <PageCheckResult check={check} />
    </>
  )
}

type DayField = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
  readonly min?: string | undefined
  readonly max?: string | undefined
}

export function Day({ name, label, value, onChange, ...bounds }: DayField) {
  return (
    <Form.Item label={label} required htmlFor={name}>
      <Input id={name} type="date" {...bounds} value={value} onChange={({ target }) => onChange(target.value)} />
    </Form.Item>
  )
}
