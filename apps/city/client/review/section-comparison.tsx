import type { Likeness } from '@mingce/domain/document/former'
import { SectionChanges } from '@mingce/ui/document/section-changes'
import { SectionText } from '@mingce/ui/document/section-text'
import { isFormatOnly } from '@mingce/ui/text-changes'
import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { BasePicker } from './base-picker.tsx'
import type { Looking } from './looking.ts'
import type { SectionBase } from './section-base.ts'
import type { FormerTexts } from './use-former.ts'
import './section-comparison.css'

type SectionComparisonProps = {
  readonly part: FilingPart
  readonly bases: readonly [SectionBase, ...SectionBase[]]
  readonly former: FormerTexts | undefined
  readonly looking: Looking
}

/** A section of a plan or summary, against what was filed the turn before or another text of it; what was settled in the round before is said either way. */
export function SectionComparison({ part, bases, former, looking }: SectionComparisonProps) {
  const { preferred, onPrefer, sideBySide, onSideBySide } = looking
  const shown = bases.find(({ base }) => base === preferred) ?? bases[0]
  const after = part.text ?? ''
  const likeness = former?.by.get(part.part)?.likeness ?? 'other'
  return (
    <>
      {bases.length > 1 && (
        <div className="comparison-base">
          <BasePicker {...{ offered: bases, shown, onPrefer, sideBySide, onSideBySide }} />
        </div>
      )}
      {former && likeness !== 'other' && shown.base !== 'former' && (
        <p className="section-note">{t(`section.${likeness}`, { before: former.label })}</p>
      )}
      {former && shown.base === 'former' && (
        <p className="section-note">{t('base.formerRound', { title: former.title })}</p>
      )}
      {shown.base === 'none' ? <Whole text={after} /> : <Compared {...{ shown, after, sideBySide, likeness }} />}
    </>
  )
}

type ComparedProps = {
  readonly shown: SectionBase
  readonly after: string
  readonly sideBySide: boolean
  /** To what was settled in the round before. */
  readonly likeness: Likeness
}

function Compared({ shown: { base, before, label }, after, sideBySide, likeness }: ComparedProps) {
  if (before === null) return <SectionNote note={t('section.isNew', { before: label })} text={after} />
  if (before === after) return <SectionNote note={t('section.same', { before: label })} text={after} />
  const own = base === 'former' && likeness === 'own_words' ? 'section.own_words' : 'section.changed'
  const changed = isFormatOnly(before, after) ? 'section.formatOnly' : own
  return (
    <>
      <p className="section-note">{t(changed, { before: label })}</p>
      <div className={sideBySide ? 'section-text is-sides' : 'section-text'} data-changed-field tabIndex={-1}>
        {sideBySide ? (
          <>
            <div>
              <SectionChanges before={before} after={after} side="before" />
            </div>
            <div>
              <SectionChanges before={before} after={after} side="after" />
            </div>
          </>
        ) : (
          <SectionChanges before={before} after={after} side="both" />
        )}
      </div>
    </>
  )
}

function SectionNote({ note, text }: { readonly note: string; readonly text: string }) {
  return (
    <>
      <p className="section-note">{note}</p>
      <Whole text={text} />
    </>
  )
}

function Whole({ text }: { readonly text: string }) {
  return (
    <div className="section-text">
      <SectionText text={text} />
    </div>
  )
}
