import { type QuotedElement, quotedElements } from '@mingce/domain/catalog/publication-events'
import { useToday } from '@mingce/ui/desk-day'
import { Notices } from '@mingce/ui/notices'
import { elementName } from '@mingce/ui/words/items'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { type SettledVersion, textsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { WordsField } from '../words-field.tsx'
import { addressIn, isAddress } from './address.ts'
import { Day } from './publication-form.tsx'

type Correcting = { readonly version: SettledVersion; readonly onDone: () => void }

/** 更正: what stood wrong on the page is brought back to the settled text, and where that was announced. */
export function ErratumForm({ version: { version, items }, onDone }: Correcting) {
  const today = useToday()
  const texts = useQuery(textsQuestion(items.map((each) => each.digest)))
  const [item, setItem] = useState<string | null>(null)
  const [element, setElement] = useState<QuotedElement | null>(null)
  const [{ was, now, reason, url, issuedOn }, set] = useState({
    was: '',
    now: '',
    reason: '',
    url: '',
    issuedOn: today,
  })
  const write = (part: Partial<Record<'was' | 'now' | 'reason' | 'url' | 'issuedOn', string>>) =>
    set({ was, now, reason, url, issuedOn, ...part })
  const issue = useAct(api.catalog.issueErratum.mutate, t('erratum.done'), onDone)
  const names = new Map(texts.data?.map((text) => [text.digest, text.name]))
  const wording = item && element ? { element, was: was.trim(), now: now.trim() } : null
  const isReady = isAddress(url) && reason.trim() !== '' && (!wording || (wording.was !== '' && wording.now !== ''))
  const send = () => issue.run({ version, item, wording, reason: reason.trim(), issuedOn, url: addressIn(url) })
  return (
    <Form layout="vertical" className="no-print after-publication" aria-label={t('erratum.title', { version })}>
      <Notices of={[issue]} />
      <p>{t('erratum.hint')}</p>
      <Form.Item label={t('erratum.of')} htmlFor="erratum-item">
        <Select
          id="erratum-item"
          showSearch={{ optionFilterProp: 'label' }}
          value={item ?? ''}
          options={[
            { value: '', label: t('erratum.whole') },
            ...items.map((each, at) => ({ value: each.item, label: `${at + 1} ${names.get(each.digest) ?? ''}` })),
          ]}
          onChange={(chosen) => setItem(chosen || null)}
        />
      </Form.Item>
      {item && (
        <Form.Item label={t('erratum.element')} htmlFor="erratum-element">
          <Select
            id="erratum-element"
            value={element ?? ''}
            options={[
              { value: '', label: t('erratum.wholeItem') },
              ...quotedElements.map((each) => ({ value: each, label: elementName(each) })),
            ]}
            onChange={(chosen) => setElement((chosen || null) as QuotedElement | null)}
          />
        </Form.Item>
      )}
      {wording && (
        <div className="erratum-wording">
          <WordsField label={t('erratum.was')} value={was} onChange={(text) => write({ was: text })} />
          <WordsField label={t('erratum.now')} value={now} onChange={(text) => write({ now: text })} />
        </div>
      )}
      <WordsField label={t('erratum.reason')} value={reason} onChange={(text) => write({ reason: text })} />
      <Address name="erratum-url" value={url} onChange={(text) => write({ url: text })} />
      <Day
        name="erratum-day"
        label={t('erratum.day')}
        value={issuedOn}
        onChange={(day) => write({ issuedOn: day })}
        max={today}
      />
      <Button type="primary" disabled={!isReady} loading={issue.busy} onClick={send}>
        {t('erratum.send')}
      </Button>{' '}
      <Button onClick={onDone}>{t('publish.close')}</Button>
    </Form>
  )
}

/** Where the correction or the withdrawal was announced. */
export function Address({
  name,
  value,
  onChange,
}: {
  readonly name: string
  readonly value: string
  readonly onChange: (text: string) => void
}) {
  const isWrong = value !== '' && !isAddress(value)
  return (
    <Form.Item
      label={t('publish.noticeUrl')}
      required
      htmlFor={name}
      {...(isWrong && { validateStatus: 'warning' as const, help: t('publish.urlHint') })}
    >
      <Input
        id={name}
        placeholder="https://"
        maxLength={1000}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Form.Item>
  )
}
