import type { ExtraKind } from '@mingce/domain/catalog/extra-field'
import { useAct } from '@mingce/ui/act'
import { Notices } from '@mingce/ui/notices'
import { Alert, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import type { RoundHead } from '../questions.ts'
import { t } from '../words.ts'
import { ExtraFieldsEditor } from './extra-fields-editor.tsx'
import { readDraft } from './field-draft.ts'
import { useFieldDrafts } from './use-field-drafts.ts'

/** Other extra elements for a running round, with a reason; what it means for those who filed already is said before it is sent. */
export function ExtraFieldsChange({ round, close }: { readonly round: RoundHead; readonly close: () => void }) {
  const { settings, cohort } = round
  const { drafts, change, faults, read } = useFieldDrafts(settings.extraFields)
  const [reason, setReason] = useState('')
  const [isReasonMissing, setReasonMissing] = useState(false)
  const amend = useAct(api.round.amend.mutate, t('extras.amended'), close)
  const kinds = new Map<string, ExtraKind>(settings.extraFields.map(({ name, kind }) => [name, kind]))
  const send = async () => {
    const extraFields = await read()
    setReasonMissing(reason.trim() === '')
    if (!extraFields || reason.trim() === '') return
    void amend.run({ round: round.round, settings: { ...settings, extraFields }, reason: reason.trim() })
  }
  return (
    <Drawer open size={860} onClose={close} title={t('extras.amendTitle', { round: round.title })}>
      <ExtraFieldsEditor drafts={drafts} onChange={change} faults={faults} kinds={kinds} />
      <Effects {...effectsOf(settings.extraFields, drafts.map(readDraft))} counties={cohort.length} />
      <Form.Item
        label={t('rounds.reason')}
        htmlFor="extras-reason"
        {...(isReasonMissing && { validateStatus: 'error' as const, help: t('rounds.required') })}
      >
        <Input id="extras-reason" maxLength={2000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Form.Item>
      <Notices of={[amend]} />
      <Button type="primary" loading={amend.busy} onClick={send}>
        {t('extras.save')}
      </Button>
    </Drawer>
  )
}

type Effect = { readonly demanded: readonly string[]; readonly removed: readonly string[] }

/** Which elements every county must now fill in that it need not before, and which are no longer asked for. */
function effectsOf(before: RoundHead['settings']['extraFields'], after: RoundHead['settings']['extraFields']): Effect {
  const was = new Map(before.map((field) => [field.name, field]))
  const is = new Set(after.map(({ name }) => name))
  return {
    demanded: after.filter(({ name, required }) => required && !was.get(name)?.required).map(({ name }) => name),
    removed: before.map(({ name }) => name).filter((name) => !is.has(name)),
  }
}

function Effects({ demanded, removed, counties }: Effect & { readonly counties: number }) {
  const shown = demanded.filter((name) => name !== '').join('、')
  return (
    <>
      {shown !== '' && <Alert type="warning" showIcon title={t('extras.demands', { names: shown, counties })} />}
      {removed.length > 0 && <Alert type="info" showIcon title={t('extras.removes', { names: removed.join('、') })} />}
    </>
  )
}
