import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAskedFields } from './asked-fields.tsx'
import { EditorField } from './editor-field.tsx'
import type { ItemText } from './item-text.ts'
import type { FieldName } from './words/items.ts'
import { t } from './words/t.ts'

type ExtraFieldsProps = {
  readonly extra: ItemText['extra']
  readonly onChange: (extra: ItemText['extra']) => void
  readonly fault: string | undefined
  /** Stands under each: a reviewer's words. */
  readonly beside: ((element: FieldName) => ReactNode) | undefined
}

/** 扩展要素 of the county's own: whatever it keeps beyond what everyone has and what the round asks for, name and text. */
export function ExtraFields({ extra, onChange, fault, beside }: ExtraFieldsProps) {
  const asked = new Set(useAskedFields().map(({ name }) => name))
  const set = (at: number, changed: Partial<ItemText['extra'][number]>) =>
    onChange(extra.map((each, here) => (here === at ? { ...each, ...changed } : each)))
  return (
    <EditorField element="extra" group fault={fault} beside={beside?.('extra')}>
      {extra.map(({ name, text }, at) =>
        asked.has(name.trim()) ? null : (
          <div key={at}>
            <div className="editor-extra">
              <Input
                aria-label={t('editor.extraName')}
                placeholder={t('editor.extraName')}
                value={name}
                maxLength={100}
                onChange={(event) => set(at, { name: event.target.value })}
              />
              <Input
                data-element={`extra.${name.trim()}`}
                aria-label={t('editor.extraText')}
                placeholder={t('editor.extraText')}
                value={text}
                maxLength={2000}
                onChange={(event) => set(at, { text: event.target.value })}
              />
              <Button onClick={() => onChange(extra.filter((_, here) => here !== at))}>{t('editor.remove')}</Button>
            </div>
            {beside?.(`extra.${name.trim()}`)}
          </div>
        ),
      )}
      <Button size="small" onClick={() => onChange([...extra, { name: '', text: '' }])}>
        {t('editor.addExtra')}
      </Button>
    </EditorField>
  )
}
