import { useToday } from '@mingce/ui/desk-day'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { Notices } from '@mingce/ui/notices'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { SettledVersion } from '../questions.ts'
import { t } from '../words.ts'
import { PageCheckButton, PageCheckResult, usePageCheck } from './page-check.tsx'

/** Records where and when the county published a version; from then on it is in force. */
export function PublicationForm({ version: { version } }: { readonly version: SettledVersion }) {
  const today = useToday()
  const [url, setUrl] = useKeptDraft(`publish ${version}`)
  const [publishedOn, setPublishedOn] = useState(today)
  const publish = useAct(api.catalog.publish.mutate, t('publish.done'), () => setUrl(''))
  const isAddress = /^https?:\/\/\S+\.\S+$/.test(url.trim())
  const check = usePageCheck(version)
  return (
    <>
      <Form layout="inline" className="no-print publish-form" aria-label={t('publish.record.title')}>
        <Notices of={[publish]} />
        <Form.Item
          label={t('publish.url')}
          required
          htmlFor="publish-url"
          {...(url !== '' && !isAddress && { validateStatus: 'warning' as const, help: t('publish.urlHint') })}
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
          <PageCheckButton check={check} url={isAddress ? url.trim() : ''} />
        </Form.Item>
        <Form.Item label={t('publish.day')} required htmlFor="publish-day">
          <Input
            id="publish-day"
            type="date"
            max={today}
            value={publishedOn}
            onChange={({ target }) => setPublishedOn(target.value)}
          />
        </Form.Item>
        <Button
          type="primary"
          disabled={!isAddress || publishedOn === ''}
          loading={publish.busy}
          onClick={() => publish.run({ version, url: url.trim(), publishedOn })}
        >
          {t('publish.send')}
        </Button>
      </Form>
      <PageCheckResult check={check} />
    </>
  )
}
