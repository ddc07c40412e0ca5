import { Input } from 'antd'
import { LimitNote } from './check/limit-note.tsx'
import { EditorField, type FieldProps } from './editor-field.tsx'
import { type ItemText, readText } from './item-text.ts'
import { codesOf, timeUnitWords, triggerWords } from './words/items.ts'
import { type Said, say } from './words/language.ts'
import { t } from './words/t.ts'

/** 公开时限: the words, and how they are counted. */
export function TimeLimitField({ id, text, ghost, change, take, faults, beside }: FieldProps) {
  const { limit } = text
  const set = (changed: Partial<ItemText['limit']>) => change({ limit: { ...limit, ...changed } })
  const written = readText(text).disclosureTimeLimit
  const offered = limit.raw === '' && ghost && ghost.limit.raw !== '' ? ghost.limit : undefined
  return (
    <EditorField
      element="disclosureTimeLimit"
      id={id}
      fault={faults.disclosureTimeLimit}
      beside={beside?.('disclosureTimeLimit')}
      offer={offered && { words: offered.raw, take: () => take('disclosureTimeLimit', { limit: offered }) }}
    >
      <Input
        id={`${id}-disclosureTimeLimit`}
        value={limit.raw}
        maxLength={500}
        onChange={(event) => set({ raw: event.target.value })}
      />
      <div className="editor-limit">
        <span>{t('editor.countedAs')}</span>
        <CodeSelect
          label={t('editor.trigger')}
          words={triggerWords}
          value={limit.trigger}
          onChange={(trigger) => set({ trigger })}
        />
        <Input
          aria-label={t('editor.amount')}
          placeholder={t('editor.amount')}
          inputMode="numeric"
          value={limit.amount}
          maxLength={4}
          onChange={(event) => set({ amount: event.target.value })}
        />
        <CodeSelect
          label={t('editor.unit')}
          words={timeUnitWords}
          value={limit.unit}
          onChange={(unit) => set({ unit })}
        />
      </div>
      {written && <LimitNote limit={written} />}
    </EditorField>
  )
}

type CodeSelectProps<Code extends string> = {
  readonly label: string
  readonly words: Readonly<Record<Code, Said>>
  readonly value: Code | null
  readonly onChange: (code: Code | null) => void
}

function CodeSelect<Code extends string>({ label, words, value, onChange }: CodeSelectProps<Code>) {
  const codes = codesOf(words)
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(codes.find((code) => code === event.target.value) ?? null)}
    >
      <option value="">{label}</option>
      {codes.map((code) => (
        <option key={code} value={code}>
          {say(words[code])}
        </option>
      ))}
    </select>
  )
}
