import type { RuledOutcome } from '@mingce/domain/submission/events'
import { useToday } from '@mingce/ui/desk-day'
import { Notices } from '@mingce/ui/notices'
import { say } from '@mingce/ui/words/language'
import { disclosureOutcomeWords } from '@mingce/ui/words/reviews'
import { Button, Input, Radio, Space } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { draftDigest, type FilingDesk, partNames } from './desk.ts'

type FormProps = { readonly desk: FilingDesk; readonly part: FilingPart; readonly close: () => void }

const nothing = { ruledBy: '', docNumber: '', opinion: '' }

const outcomes: readonly RuledOutcome[] = ['may_disclose', 'must_not_disclose']

/** 登记确定结果: what came back on an item that was referred upward, from whom, by which letter and when. */
export function RulingForm({ desk, part: { part }, close }: FormProps) {
  const today = useToday()
  const [outcome, setOutcome] = useState<RuledOutcome>()
  const [said, setSaid] = useState({ ...nothing, ruledOn: today })
  const enter = useAct(api.filing.enterRuling.mutate, t('ruling.done'), close)
  const digest = draftDigest(desk, part)
  const { ruledBy, docNumber, opinion, ruledOn } = said
  const send = () =>
    outcome &&
    digest &&
    enter.run({
      ...{ filing: desk.filing, part, digest, outcome, ruledOn, ruledBy: ruledBy.trim(), opinion: opinion.trim() },
      docNumber: docNumber.trim() || null,
    })
  return (
    <div className="disclosures-form">
      <Notices of={[enter]} nameOf={partNames(desk)} />
      <Radio.Group
        aria-label={t('ruling.outcome')}
        value={outcome}
        onChange={({ target }) => setOutcome(target.value)}
        options={outcomes.map((value) => ({ value, label: say(disclosureOutcomeWords[value]) }))}
      />
      <Space wrap>
        {(['ruledBy', 'docNumber'] as const).map((field) => (
          <Input
            key={field}
            maxLength={field === 'ruledBy' ? 200 : 100}
            aria-label={t(`ruling.${field}`)}
            placeholder={t(`ruling.${field}`)}
            value={said[field]}
            onChange={({ target }) => setSaid({ ...said, [field]: target.value })}
          />
        ))}
        <Input
          type="date"
          max={today}
          aria-label={t('ruling.ruledOn')}
          value={ruledOn}
          onChange={({ target }) => setSaid({ ...said, ruledOn: target.value })}
        />
      </Space>
      <Input.TextArea
        rows={1}
        className="grows"
        maxLength={2000}
        aria-label={t('ruling.opinion')}
        placeholder={t('ruling.opinion')}
        value={opinion}
        onChange={({ target }) => setSaid({ ...said, opinion: target.value })}
      />
      <Space>
        <Button
          type="primary"
          disabled={!outcome || ruledBy.trim() === '' || opinion.trim() === '' || ruledOn === ''}
          loading={enter.busy}
          onClick={send}
        >
          {t('ruling.send')}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </Space>
    </div>
  )
}
