import type { SigningRule } from '@mingce/domain/round/review-policy'
import { codesOf } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { signerWords, signModeWords } from '@mingce/ui/words/rounds'
import { Button, InputNumber, Select, Tag } from 'antd'
import { rt } from '../words/rounds.ts'
import { Labelled } from './labelled.tsx'

type SigningProps = {
  readonly signing: SigningRule | null
  readonly onChange: (signing: SigningRule | null) => void
}

/** Who signs before the joint package goes up: the leader alone, unless the round asks for more. */
export function PackageSigningLine(props: SigningProps) {
  return (
    <>
      <SigningLine about="review.packageSigning" {...props} />
      {props.signing && <p className="settings-about">{rt('review.packageSigning.hint')}</p>}
    </>
  )
}

/** One rule of signing: how, by which posts, and how many must agree. */
export function SigningLine({
  about,
  signing,
  onChange,
}: SigningProps & { readonly about: 'review.signing' | 'review.packageSigning' }) {
  const modes = codesOf(signModeWords).map((value) => ({ value, label: say(signModeWords[value]) }))
  const choose = (mode: string) => {
    const chosen = codesOf(signModeWords).find((each) => each === mode)
    if (!chosen) return onChange(null)
    const usual = about === 'review.signing' ? (['reviewer', 'leader'] as const) : (['leader'] as const)
    onChange({ mode: chosen, signers: signing?.signers ?? usual, needed: chosen === 'n_of_m' ? 1 : null })
  }
  return (
    <div className="settings-line">
      <Labelled label={rt(about)}>
        {(id) => (
          <Select
            id={id}
            value={signing?.mode ?? 'none'}
            options={[{ value: 'none', label: rt(`${about}.none`) }, ...modes]}
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
  readonly signing: SigningRule
  readonly onChange: (signing: SigningRule) => void
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
