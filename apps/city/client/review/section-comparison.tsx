import { ChangedValue } from '@mingce/ui/changed-value'
import { isFormatOnly, type Piece, textChanges } from '@mingce/ui/text-changes'
import { useMemo } from 'react'
import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { BasePicker } from './base-picker.tsx'
import type { Looking } from './looking.ts'
import type { SectionBase } from './section-base.ts'
import './section-comparison.css'

type SectionComparisonProps = {
  readonly part: FilingPart
  readonly bases: readonly [SectionBase, ...SectionBase[]]
  readonly looking: Looking
}

/** A section of a plan or summary, against what was filed the turn before or another text of it. */
export function SectionComparison({ part, bases, looking }: SectionComparisonProps) {
  const { preferred, onPrefer, sideBySide, onSideBySide } = looking
  const shown = bases.find(({ base }) => base === preferred) ?? bases[0]
  const after = part.text ?? ''
  return (
    <>
      {bases.length > 1 && (
        <div className="comparison-base">
          <BasePicker {...{ offered: bases, shown, onPrefer, sideBySide, onSideBySide }} />
        </div>
      )}
      {shown.base === 'none' ? (
        <div className="section-text">{after}</div>
      ) : (
        <Compared {...{ shown, after, sideBySide }} />
      )}
    </>
  )
}

type ComparedProps = { readonly shown: SectionBase; readonly after: string; readonly sideBySide: boolean }

function Compared({ shown: { before, label }, after, sideBySide }: ComparedProps) {
  const pieces = useMemo(() => textChanges(before ?? '', after), [before, after])
  if (before === null) return <SectionNote note={t('section.isNew', { before: label })} text={after} />
  if (before === after) return <SectionNote note={t('section.same', { before: label })} text={after} />
  const formatOnly = isFormatOnly(before, after)
  const shown = (kind?: Piece['kind']) => ({
    ...({ element: 'name', change: 'text', formatOnly } as const),
    pieces: pieces.filter((piece) => piece.kind !== kind),
  })
  return (
    <>
      <p className="section-note">{t(formatOnly ? 'section.formatOnly' : 'section.changed', { before: label })}</p>
      <div className={sideBySide ? 'section-text is-sides' : 'section-text'} data-changed-field tabIndex={-1}>
        {sideBySide ? (
          <>
            <div>
              <ChangedValue change={shown('added')} />
            </div>
            <div>
              <ChangedValue change={shown('removed')} />
            </div>
          </>
        ) : (
          <ChangedValue change={shown()} />
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
