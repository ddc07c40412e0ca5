import type { ExtraKind } from '@mingce/domain/catalog/extra-field'
import { Button, Checkbox, Input, Select, Space } from 'antd'
import { type ReactNode, useId } from 'react'
import { t } from '../words.ts'
import type { FieldDraft, FieldFaults, FieldPart } from './field-draft.ts'

const kinds = ['text', 'one_of', 'several_of'] as const satisfies readonly ExtraKind[]

type FieldEditorProps = {
  readonly draft: FieldDraft
  readonly place: { readonly at: number; readonly last: number }
  readonly faults: FieldFaults
  /** The kind that stands fast. */
  readonly kind: ExtraKind | undefined
  readonly onChange: (changed: Partial<FieldDraft>) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** One extra element: what it is called, how it is filled in, who reads it, and where it stands. */
export function FieldEditor({ draft, place, faults, kind, onChange, onMove, onRemove }: FieldEditorProps) {
  const { at, last } = place
  const name = draft.name || t('extras.nth', { nth: at + 1 })
  const text = (part: FieldPart) => ({
    value: draft[part],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange({ [part]: target.value }),
  })
  return (
    <fieldset className="extra-field">
      <legend>{name}</legend>
      <div className="extra-field-line">
        <Part part="name" faults={faults}>
          {(id) => <Input id={id} maxLength={40} placeholder={t('extras.name.hint')} {...text('name')} />}
        </Part>
        <Part part="kind" faults={faults}>
          {(id) => (
            <Select<ExtraKind>
              id={id}
              value={kind ?? draft.kind}
              disabled={kind !== undefined}
              onChange={(next) => onChange({ kind: next })}
              options={kinds.map((value) => ({ value, label: t(`extras.kind.${value}`) }))}
            />
          )}
        </Part>
        <Checkbox checked={draft.required} onChange={({ target }) => onChange({ required: target.checked })}>
          {t('extras.required')}
        </Checkbox>
      </div>
      {kind !== undefined && <p className="extra-field-note">{t('extras.kindStands')}</p>}
      {(kind ?? draft.kind) !== 'text' && (
        <Part part="choices" faults={faults}>
          {(id) => <Input.TextArea id={id} rows={3} placeholder={t('extras.choices.hint')} {...text('choices')} />}
        </Part>
      )}
      <div className="extra-field-line">
        <Part part="reader" faults={faults}>
          {(id) => <Input id={id} maxLength={100} placeholder={t('extras.reader.hint')} {...text('reader')} />}
        </Part>
        <Part part="hint" faults={faults}>
          {(id) => <Input id={id} maxLength={200} placeholder={t('extras.hint.hint')} {...text('hint')} />}
        </Part>
      </div>
      <Space.Compact size="small" className="extra-field-acts">
        <Button disabled={at === 0} aria-label={t('extras.up', { name })} onClick={() => onMove(at - 1)}>
          ↑
        </Button>
        <Button disabled={at === last} aria-label={t('extras.down', { name })} onClick={() => onMove(at + 1)}>
          ↓
        </Button>
        <Button danger aria-label={t('extras.removeNamed', { name })} onClick={onRemove}>
          {t('extras.remove')}
        </Button>
      </Space.Compact>
    </fieldset>
  )
}

type PartProps = {
  readonly part: FieldPart | 'kind'
  readonly faults: FieldFaults
  readonly children: (id: string) => ReactNode
}

function Part({ part, faults, children }: PartProps) {
  const id = useId()
  const fault = part === 'kind' ? undefined : faults[part]
  return (
    <div className={`extra-field-part is-${part}`}>
      <label htmlFor={id}>{t(`extras.${part}`)}</label>
      {children(id)}
      {fault && (
        <p className="extra-field-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
