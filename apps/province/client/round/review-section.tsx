import type { RoundSettings } from '@mingce/domain/round/settings'
import { codesOf } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { signerWords, signModeWords } from '@mingce/ui/words/rounds'
import { Button, InputNumber, Select, Tag } from 'antd'
import { rt } from '../words/rounds.ts'
import { Labelled } from './labelled.tsx'

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
      <SigningLine signing={review.signing} onChange={(signing) => onChange({ ...review, signing })} />
    </>
  )
}

const bySampleWords = { share: { zh: '', en: '' }, number: { zh: '', en: '' } } as const

type Signing = Review['signing']

function SigningLine({
  signing,
  onChange,
}: {
  readonly signing: Signing
  readonly onChange: (signing: Signing) => void
}) {
  const modes = codesOf(signModeWords).map((value) => ({ value, label: say(signModeWords[value]) }))
  const choose = (mode: string) => {
    const chosen = codesOf(signModeWords).find((each) => each === mode)
    if (!chosen) return onChange(null)
    onChange({
      mode: chosen,
      signers: signing?.signers ?? ['reviewer', 'leader'],
      needed: chosen === 'n_of_m' ? 1 : null,
    })
  }
  return (
    <div className="settings-line">
      <Labelled label={rt('review.signing')}>
        {(id) => (
          <Select
            id={id}
            value={signing?.mode ?? 'none'}
            options={[{ value: 'none', label: rt('review.signing.none') }, ...modes]}
            onChange={choose}
            popupMatchSelectWidth={false}
          />
        )}
      </Labelled>
      {signing && <Signers signing={signing} onChange={onChange} />}
      {signing?.mode === 'n_of_m' && (
        <Labelled label={rt('review.needed')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={signing.signers.length}
              precision={0}
              value={signing.needed}
              onChange={(needed) => onChange({ ...signing, needed: needed ?? 1 })}
            />
          )}
        </Labelled>
      )}
    </div>
  )
}

function Signers({
  signing,
  onChange,
}: {
  readonly signing: NonNullable<Signing>
  readonly onChange: (signing: Signing) => void
}) {
  const { signers } = signing
  return (
    <fieldset className="settings-signers">
      <legend>{rt('review.signers')}</legend>
      {signers.map((role, at) => {
        const label = rt('review.removeSigner', { nth: at + 1, role: say(signerWords[role]) })
        return (
          <Tag key={`${at} ${role}`}>
            {at + 1}. {say(signerWords[role])}{' '}
            {signers.length > 1 && (
              <button
                type="button"
                aria-label={label}
                onClick={() => onChange({ ...signing, signers: signers.filter((_, other) => other !== at) })}
              >
                ×
              </button>
            )}
          </Tag>
        )
      })}
      {codesOf(signerWords).map((role) => (
        <Button
          key={role}
          size="small"
          disabled={signers.length >= 20}
          onClick={() => onChange({ ...signing, signers: [...signers, role] })}
        >
          {rt('review.addSigner', { role: say(signerWords[role]) })}
        </Button>
      ))}
    </fieldset>
  )
}
