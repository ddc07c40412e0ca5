import { Notices } from '@mingce/ui/notices'
import { Button, Form, Select, Space } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { Draft, DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { WordsField } from '../words-field.tsx'
import { itemName, namesIn } from './item-name.ts'

/** Takes an item out of the catalog, with the reason and the item that takes its place. */
export function RetireItem({
  draft,
  row,
  onRetired,
}: {
  readonly draft: Draft
  readonly row: DraftItem
  readonly onRetired: () => void
}) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [successor, setSuccessor] = useState<string | null>(null)
  const retire = useAct(api.catalog.retireItem.mutate, t('retire.done'), onRetired)
  if (!isOpen)
    return (
      <div className="drawer-end">
        <Button type="text" danger onClick={() => setOpen(true)}>
          {t('retire.begin')}
        </Button>
      </div>
    )
  const others = draft.items.filter((each) => each.retired === null && each.item !== row.item)
  const send = () => retire.run({ item: row.item, reason: reason.trim(), successor, seen: row.digest })
  return (
    <section className="drawer-end" aria-label={t('retire.begin')}>
      <h2>{t('retire.begin')}</h2>
      <Notices of={[retire]} nameOf={namesIn(draft.items)} />
      <Form layout="vertical">
        <WordsField label={t('retire.reason')} value={reason} onChange={setReason} />
        <Form.Item label={t('retire.successor')} htmlFor="retire-successor">
          <Select
            id="retire-successor"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={successor}
            placeholder={t('retire.noSuccessor')}
            onChange={(item: string | undefined) => setSuccessor(item ?? null)}
            options={others.map(({ item, content }) => ({ value: item, label: itemName(content) }))}
          />
        </Form.Item>
      </Form>
      <Space>
        <Button onClick={() => setOpen(false)}>{t('retire.keep')}</Button>
        <Button danger disabled={reason.trim() === ''} loading={retire.busy} onClick={send}>
          {t('retire.send')}
        </Button>
        {reason.trim() === '' && <span>{t('retire.needsReason')}</span>}
      </Space>
    </section>
  )
}
