import { nameOf } from '@mingce/domain/authority/division'
import { deliverableKinds } from '@mingce/domain/round/deliverable'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { t } from '../words.ts'
import type { Asked } from './choice.ts'
import type { CandidateFiling } from './questions.ts'

/** Which filings, documents and categories are asked for, and which words a name holds. */
export function ChoiceFilter({
  filings,
  asked,
  onAsk,
}: {
  readonly filings: readonly CandidateFiling[]
  readonly asked: Asked
  readonly onAsk: (name: 'filing' | 'kind' | 'category' | 'q', value: string) => void
}) {
  const categories = [...new Set(filings.flatMap(({ items }) => items.flatMap(({ category }) => category ?? [])))]
  return (
    <search className="batch-filter" aria-label={t('batch.filter')}>
      <label>
        {t('batch.filing')}
        <select value={asked.filing ?? ''} onChange={({ target }) => onAsk('filing', target.value)}>
          <option value="">{t('batch.all')}</option>
          {filings.map(({ submission, division, kind, n }) => (
            <option key={submission} value={submission}>
              {`${nameOf(division)} ${say(deliverableWords[kind])}${n > 1 ? ` ${t('filing.adjustment', { n: n - 1 })}` : ''}`}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('batch.kind')}
        <select value={asked.kind ?? ''} onChange={({ target }) => onAsk('kind', target.value)}>
          <option value="">{t('batch.anyKind')}</option>
          {deliverableKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(deliverableWords[kind])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('batch.category')}
        <select value={asked.category ?? ''} onChange={({ target }) => onAsk('category', target.value)}>
          <option value="">{t('batch.anyCategory')}</option>
          {categories.map((category) => (
            <option key={category}>{category}</option>
          ))}
        </select>
      </label>
      <label>
        {t('batch.search')}
        <input type="search" value={asked.search} maxLength={100} onChange={({ target }) => onAsk('q', target.value)} />
      </label>
    </search>
  )
}
