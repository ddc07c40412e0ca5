import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { Notices } from '@mingce/ui/notices'
import { Button, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { useAct } from '../../act.ts'
import { api } from '../../api.ts'
import type { Draft, DraftItem } from '../../questions.ts'
import { t } from '../../words.ts'
import { WordsField } from '../../words-field.tsx'
import { namesIn } from '../item-name.ts'
import './reshape.css'

type Names = Pick<DisclosureItem, 'category' | 'subcategories' | 'name'>

/** 更名: another category or name with the reason; all else stays as it is saved. */
export function RenameItem({
  draft,
  row,
  close,
}: {
  readonly draft: Draft
  readonly row: DraftItem
  readonly close: () => void
}) {
  const [names, setNames] = useState<Names>(row.content)
  const [reason, setReason] = useState('')
  const rename = useAct(api.catalog.renameItem.mutate, t('rename.done'), close)
  const missing = whatIsMissing(names, row.content, reason)
  const content = { ...row.content, ...trimmed(names) }
  return (
    <section className="reshape" aria-label={t('rename.begin')}>
      <h2>{t('rename.begin')}</h2>
      <p className="drawer-facts">{t('rename.about')}</p>
      <Notices of={[rename]} nameOf={namesIn(draft.items)} />
      <Form layout="vertical">
        <NameFields names={names} setNames={setNames} />
        <WordsField label={t('rename.reason')} value={reason} onChange={setReason} />
      </Form>
      <Space>
        <Button onClick={close}>{t('reshape.cancel')}</Button>
        <Button
          type="primary"
          disabled={missing !== undefined}
          loading={rename.busy}
          onClick={() => rename.run({ item: row.item, content, reason: reason.trim(), seen: row.digest })}
        >
          {t('rename.send')}
        </Button>
        {missing && <span>{missing}</span>}
      </Space>
    </section>
  )
}

function NameFields({ names, setNames }: { readonly names: Names; readonly setNames: (names: Names) => void }) {
  return (
    <>
      <Form.Item label={t('rename.category')} htmlFor="rename-category">
        <Input
          id="rename-category"
          maxLength={200}
          value={names.category}
          onChange={({ target }) => setNames({ ...names, category: target.value })}
        />
      </Form.Item>
      {names.subcategories.map((each, at) => (
        <Form.Item key={at} label={t('rename.subcategory')} htmlFor={`rename-subcategory-${at}`}>
          <Input
            id={`rename-subcategory-${at}`}
            maxLength={200}
            value={each}
            onChange={({ target }) => setNames({ ...names, subcategories: names.subcategories.with(at, target.value) })}
          />
        </Form.Item>
      ))}
      <Form.Item label={t('rename.name')} htmlFor="rename-name">
        <Input
          id="rename-name"
          autoFocus
          maxLength={200}
          value={names.name}
          onChange={({ target }) => setNames({ ...names, name: target.value })}
        />
      </Form.Item>
    </>
  )
}

function whatIsMissing(names: Names, before: Names, reason: string): string | undefined {
  const now = trimmed(names)
  if (now.category === '' || now.name === '') return t('rename.needsName')
  const isSame = now.category === before.category && now.name === before.name
  if (isSame && now.subcategories.join() === before.subcategories.join()) return t('rename.unchanged')
  return reason.trim() === '' ? t('retire.needsReason') : undefined
}

function trimmed({ category, subcategories, name }: Names): Names {
  return {
    category: category.trim(),
    subcategories: subcategories.map((each) => each.trim()).filter((each) => each !== ''),
    name: name.trim(),
  }
}
