import type { DisclosureOutcome, ReferralBody } from '@mingce/domain/submission/events'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { Notices } from '@mingce/ui/notices'
import { codesOf } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { disclosureOutcomeWords, referralBodyWords } from '@mingce/ui/words/reviews'
import { Button, Input, Radio, Space } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { draftDigest, type FilingDesk, partNames } from './desk.ts'

type FormProps = { readonly desk: FilingDesk; readonly part: FilingPart; readonly close: () => void }

/** 公开审查 of one item; what cannot be determined names to whom it is referred. */
export function DisclosureForm({ desk, part: { part }, close }: FormProps) {
  const [outcome, setOutcome] = useState<DisclosureOutcome>()
  const [referredTo, setReferredTo] = useState<ReferralBody>('competent_department')
  const [opinion, setOpinion] = useKeptDraft(`disclosure ${part}`)
  const review = useAct(api.filing.reviewDisclosure.mutate, t('disclosures.done'), () => {
    setOpinion('')
    close()
  })
  const digest = draftDigest(desk, part)
  const send = () =>
    outcome &&
    digest &&
    review.run({
      ...{ filing: desk.filing, part, digest, outcome, opinion: opinion.trim() },
      referredTo: outcome === 'refer_upward' ? referredTo : null,
    })
  return (
    <div className="disclosures-form">
      <Notices of={[review]} nameOf={partNames(desk)} />
      <Radio.Group
        aria-label={t('disclosure.conclusion')}
        value={outcome}
        onChange={({ target }) => setOutcome(target.value)}
        options={codesOf(disclosureOutcomeWords).map((value) => ({ value, label: say(disclosureOutcomeWords[value]) }))}
      />
      {outcome === 'refer_upward' && (
        <Radio.Group
          aria-label={t('disclosures.toWhom')}
          value={referredTo}
          onChange={({ target }) => setReferredTo(target.value)}
          options={codesOf(referralBodyWords).map((value) => ({ value, label: say(referralBodyWords[value]) }))}
        />
      )}
      <Input.TextArea
        rows={1}
        className="grows"
        maxLength={2000}
        aria-label={t('disclosures.opinion')}
        placeholder={t('disclosures.opinion')}
        value={opinion}
        onChange={({ target }) => setOpinion(target.value)}
      />
      <Space>
        <Button type="primary" disabled={!outcome || opinion.trim() === ''} loading={review.busy} onClick={send}>
          {t('disclosures.send')}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </Space>
    </div>
  )
}
