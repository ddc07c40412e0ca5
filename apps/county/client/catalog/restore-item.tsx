import { Notices } from '@mingce/ui/notices'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { WordsField } from '../words-field.tsx'

/** Brings a retired item back as it was, with the reason. */
export function RestoreItem({ row, onRestored }: { readonly row: DraftItem; readonly onRestored: () => void }) {
  const [reason, setReason] = useState('')
  const restore = useAct(api.catalog.restoreItem.mutate, t('restore.done'), onRestored)
  const send = () => restore.run({ item: row.item, reason: reason.trim(), seen: row.digest })
  return (
    <section className="drawer-end" aria-label={t('restore.begin')}>
      <h2>{t('restore.begin')}</h2>
      <Notices of={[restore]} nameOf={(item) => (item === row.item ? row.content.name : item)} />
      <Form layout="vertical">
        <WordsField label={t('restore.reason')} value={reason} onChange={setReason} />
      </Form>
      <Button disabled={reason.trim() === ''} loading={restore.busy} onClick={send}>
        {t('restore.send')}
      </Button>{' '}
      {reason.trim() === '' && <span>{t('retire.needsReason')}</span>}
    </section>
  )
}
