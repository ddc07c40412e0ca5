import type { SigningRule } from '@mingce/domain/round/review-policy'
import { type SignMode, signModes } from '@mingce/domain/submission/four-eyes/signing-events'
import { newKey } from '@mingce/ui/command-key'
import { SeveralSelect } from '@mingce/ui/several-select'
import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { t } from '../words.ts'
import type { SigningAt } from './at.ts'
import { signerOptions } from './signer-options.ts'

/** Whose signatures are asked for, and how many must agree. */
export function SigningForm({
  acts,
  colleagues,
  names,
  unfit,
  policy,
}: SigningAt & {
  /** What the round asks for; null where it leaves it to the city. */
  readonly policy: SigningRule | null
}) {
  const [mode, setMode] = useState<SignMode>(policy?.mode ?? 'all')
  const [signers, setSigners] = useState<string[]>([])
  const [needed, setNeeded] = useState(policy?.needed ?? 1)
  const [signing] = useState(newKey)
  return (
    <div className="four-eyes-form">
      <label htmlFor="signing-mode">{t('signing.mode')}</label>
      <Select
        id="signing-mode"
        value={mode}
        onChange={setMode}
        options={signModes.map((each) => ({ value: each, label: t(`signing.mode.${each}`) }))}
      />
      <label htmlFor="signing-signers">{t('signing.signers')}</label>
      <SeveralSelect
        id="signing-signers"
        label={t('signing.signers')}
        value={signers}
        onChange={setSigners}
        options={signerOptions(
          colleagues.map(({ account }) => account),
          { names, unfit },
        )}
      />
      {mode === 'n_of_m' && (
        <>
          <label htmlFor="signing-needed">{t('signing.needed')}</label>
          <InputNumber
            id="signing-needed"
            min={1}
            max={20}
            value={needed}
            onChange={(value) => setNeeded(value ?? 1)}
          />
        </>
      )}
      <Button
        type="primary"
        data-action="open-signing"
        loading={acts.open.busy}
        onClick={() => acts.open.run({ signing, mode, needed, signers })}
      >
        {t('signing.start')}
      </Button>
    </div>
  )
}
