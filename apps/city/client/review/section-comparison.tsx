import { ChangedValue } from '@mingce/ui/changed-value'
import { isFormatOnly, textChanges } from '@mingce/ui/text-changes'
import { useState } from 'react'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import './section-comparison.css'

/** A section of a plan or summary, against what was filed the turn before where there is such a text. */
export function SectionComparison({ sheet, part }: { readonly sheet: FilingSheet; readonly part: FilingPart }) {
  const [plain, setPlain] = useState(false)
  const { filedBefore } = sheet
  const before = filedBefore?.parts[part.part]?.text ?? null
  const after = part.text ?? ''
  const label = t('base.filed', { turn: filedBefore?.turn ?? 0 })
  if (!filedBefore) return <div className="section-text">{after}</div>
  if (before === null) return <SectionNote note={t('section.isNew', { before: label })} text={after} />
  if (before === after) return <SectionNote note={t('section.same', { before: label })} text={after} />
  const pieces = textChanges(before, after)
  return (
    <>
      <p className="section-note">
        {t('section.changed', { before: label })}{' '}
        <button type="button" aria-pressed={plain} onClick={() => setPlain(!plain)}>
          {t(plain ? 'section.showChanges' : 'section.showPlain')}
        </button>
      </p>
      <div className="section-text">
        {plain ? (
          after
        ) : (
          <ChangedValue change={{ element: 'name', change: 'text', pieces, formatOnly: isFormatOnly(before, after) }} />
        )}
      </div>
    </>
  )
}

function SectionNote({ note, text }: { readonly note: string; readonly text: string }) {
  return (
    <>
      <p className="section-note">{note}</p>
      <div className="section-text">{text}</div>
    </>
  )
}
