import { mostExtraFields } from '@mingce/domain/catalog/extra-choices'
import type { ExtraKind } from '@mingce/domain/catalog/extra-field'
import { AskedPreview } from '@mingce/ui/asked-preview'
import { newKey } from '@mingce/ui/command-key'
import { Button } from 'antd'
import { useState } from 'react'
import { t } from '../words.ts'
import { blankDraft, type FieldDraft, type FieldFaults, readDraft } from './field-draft.ts'
import { FieldEditor } from './field-editor.tsx'
import './extra-fields.css'

type ExtraFieldsEditorProps = {
  readonly drafts: readonly FieldDraft[]
  readonly onChange: (drafts: readonly FieldDraft[]) => void
  /** What is wrong with each, by its id. */
  readonly faults: ReadonlyMap<string, FieldFaults>
  /** Names whose kind stands fast, since items may have been filed under them. */
  readonly kinds?: ReadonlyMap<string, ExtraKind>
}

/** 扩展要素: what the round asks of every item beyond the eight elements; written, put in order, tried out as a county sees it. */
export function ExtraFieldsEditor({ drafts, onChange, faults, kinds = new Map() }: ExtraFieldsEditorProps) {
  const [isTrying, setTrying] = useState(false)
  const change = (id: string, changed: Partial<FieldDraft>) =>
    onChange(
      drafts.map((each) => {
        if (each.id !== id) return each
        const next = { ...each, ...changed }
        return { ...next, kind: kinds.get(next.name.trim()) ?? next.kind }
      }),
    )
  const move = (at: number, to: number) => {
    const rest = drafts.filter((_, index) => index !== at)
    const moved = drafts[at]
    if (moved) onChange([...rest.slice(0, to), moved, ...rest.slice(to)])
  }
  const named = drafts.filter(({ name }) => name.trim() !== '').map(readDraft)
  return (
    <section className="extra-fields" aria-label={t('extras.title')}>
      <p className="extra-fields-about">{t('extras.about')}</p>
      {drafts.map((draft, at) => (
        <FieldEditor
          key={draft.id}
          draft={draft}
          place={{ at, last: drafts.length - 1 }}
          faults={faults.get(draft.id) ?? {}}
          kind={kinds.get(draft.name.trim())}
          onChange={(changed) => change(draft.id, changed)}
          onMove={(to) => move(at, to)}
          onRemove={() => onChange(drafts.filter(({ id }) => id !== draft.id))}
        />
      ))}
      <div className="extra-fields-foot">
        <Button disabled={drafts.length >= mostExtraFields} onClick={() => onChange([...drafts, blankDraft(newKey())])}>
          {t('extras.add')}
        </Button>
        {drafts.length >= mostExtraFields && <span>{t('extras.full', { most: mostExtraFields })}</span>}
        {named.length > 0 && (
          <Button aria-expanded={isTrying} onClick={() => setTrying(!isTrying)}>
            {t(isTrying ? 'extras.hidePreview' : 'extras.preview')}
          </Button>
        )}
      </div>
      {isTrying && named.length > 0 && <AskedPreview fields={named} />}
    </section>
  )
}
