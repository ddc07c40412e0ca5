import { Input, Select } from 'antd'
import { EditorField, type FieldProps } from './editor-field.tsx'
import type { ItemText } from './item-text.ts'
import { codesOf, timeUnitWords, triggerWords } from './words/items.ts'
import { say } from './words/language.ts'
import { t } from './words/t.ts'

/** 公开时限: the words, and how they are counted. */
export function TimeLimitField({ text, ghost, change, faults, beside }: FieldProps) {
  const { limit } = text
  const set = (changed: Partial<ItemText['limit']>) => change({ limit: { ...limit, ...changed } })
  const offered = limit.raw === '' && ghost && ghost.limit.raw !== '' ? ghost.limit : undefined
  return (
    <EditorField
      element="disclosureTimeLimit"
      fault={faults.disclosureTimeLimit}
      beside={beside?.('disclosureTimeLimit')}
      offer={offered && { words: offered.raw, take: () => set(offered) }}
    >
      <Input
        id="editor-disclosureTimeLimit"
        value={limit.raw}
        maxLength={500}
        onChange={(event) => set({ raw: event.target.value })}
      />
      <div className="editor-limit">
        <span>{t('editor.countedAs')}</span>
        <Select
          aria-label={t('editor.trigger')}
          placeholder={t('editor.trigger')}
          allowClear
          value={limit.trigger}
          options={codesOf(triggerWords).map((value) => ({ value, label: say(triggerWords[value]) }))}
          onChange={(trigger) => set({ trigger: trigger ?? null })}
        />
        <Input
          aria-label={t('editor.amount')}
          placeholder={t('editor.amount')}
          inputMode="numeric"
          value={limit.amount}
          maxLength={4}
          onChange={(event) => set({ amount: event.target.value })}
        />
        <Select
          aria-label={t('editor.unit')}
          placeholder={t('editor.unit')}
          allowClear
          value={limit.unit}
          options={codesOf(timeUnitWords).map((value) => ({ value, label: say(timeUnitWords[value]) }))}
          onChange={(unit) => set({ unit: unit ?? null })}
        />
      </div>
    </EditorField>
  )
}
