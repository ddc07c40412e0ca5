import type { RoundSettings } from '@mingce/domain/round/settings'
import { codesOf } from '@mingce/ui/words/items'
import { InputNumber, Select } from 'antd'
import { rt } from '../words/rounds.ts'
import { Labelled } from './labelled.tsx'
import { SigningLine } from './signing-line.tsx'

type Review = RoundSettings['review']
type ReviewSectionProps = { readonly review: Review; readonly onChange: (review: Review) => void }

const bySample = { share: { by: 'share', percent: 5, least: 3, most: 20 }, number: { by: 'number', count: 5 } } as const

/** How much of a batch is looked at one by one, and who signs before a filing is settled. */
export function ReviewSection({ review, onChange }: ReviewSectionProps) {
  const { sample } = review
  const choices = codesOf(bySampleWords).map((value) => ({ value, label: rt(`review.by.${value}`) }))
  const number = (label: string, value: number, change: (value: number) => Review['sample']) => (
    <Labelled label={label}>
      {(id) => (
        <InputNumber
          id={id}
          min={1}
          precision={0}
          value={value}
          onChange={(next) => onChange({ ...review, sample: change(next ?? 1) })}
        />
      )}
    </Labelled>
  )
  return (
    <>
      <div className="settings-line">
        <Labelled label={rt('review.sample')}>
          {(id) => (
            <Select
              id={id}
              value={sample.by}
              options={choices}
              onChange={(by: Review['sample']['by']) => onChange({ ...review, sample: bySample[by] })}
            />
          )}
        </Labelled>
        {sample.by === 'number'
          ? number(rt('review.count'), sample.count, (count) => ({ by: 'number', count }))
          : [
              <span key="percent">
                {number(rt('review.percent'), sample.percent, (percent) => ({ ...sample, percent }))}
              </span>,
              <span key="least">{number(rt('review.least'), sample.least, (least) => ({ ...sample, least }))}</span>,
              <span key="most">{number(rt('review.most'), sample.most, (most) => ({ ...sample, most }))}</span>,
            ]}
      </div>
      <SigningLine
        about="review.signing"
        signing={review.signing}
        onChange={(signing) => onChange({ ...review, signing })}
      />
    </>
  )
}

const bySampleWords = { share: { zh: '', en: '' }, number: { zh: '', en: '' } } as const
