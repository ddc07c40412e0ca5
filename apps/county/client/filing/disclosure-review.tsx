import { usePostFor } from '@mingce/ui/absence/standing-in'
import { codesOf } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { disclosureOutcomeWords } from '@mingce/ui/words/reviews'
import { Form, Input, Radio } from 'antd'
import { t } from '../words.ts'
import type { FilingDesk } from './desk.ts'
import type { DisclosureWords } from './disclosure-words.ts'

/**
 * 公开审查: whether what will be published may be. The checker writes it with the check; to everyone else it says who does.
 *
 * Source: Regulation on Open Government Information, Art. 17.
 */
export function DisclosureReview({
  desk,
  words,
  write,
}: {
  readonly desk: FilingDesk
  readonly words: DisclosureWords
  readonly write: (words: DisclosureWords) => void
}) {
  const post = usePostFor('checker')
  if (desk.sheet?.head.stage !== 'checking') return null
  const { checked, disclosureReview } = desk.sheet.head
  if (disclosureReview)
    return <p>{t('disclosure.outcome', { outcome: say(disclosureOutcomeWords[disclosureReview]) })}</p>
  if (checked !== 'awaited' || !post) return null
  return (
    <section className="disclosure" aria-labelledby="disclosure">
      <h2 id="disclosure">{t('disclosure.title')}</h2>
      <p>
        {t('disclosure.hint')}
        {t('disclosure.items')}
      </p>
      <Form layout="vertical" className="disclosure-fields">
        <Form.Item label={t('disclosure.conclusion')} required>
          <Radio.Group
            value={words.outcome}
            onChange={({ target }) => write({ ...words, outcome: target.value })}
            options={codesOf(disclosureOutcomeWords).map((value) => ({
              value,
              label: say(disclosureOutcomeWords[value]),
            }))}
          />
        </Form.Item>
        <Form.Item label={t('disclosure.opinion')} required htmlFor="disclosure-opinion">
          <Input.TextArea
            id="disclosure-opinion"
            rows={2}
            maxLength={2000}
            value={words.opinion}
            onChange={({ target }) => write({ ...words, opinion: target.value })}
          />
        </Form.Item>
      </Form>
    </section>
  )
}
