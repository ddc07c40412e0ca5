import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { ItemDiff } from '@mingce/ui/item-diff'
import { ItemView } from '@mingce/ui/item-view'
import type { FieldName } from '@mingce/ui/words/items'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import type { Comparison, Known } from './base.ts'
import { BasePicker } from './base-picker.tsx'
import { FieldComments } from './field-comments.tsx'
import { FieldOrigin } from './field-origin.tsx'
import { GuideNotes } from './guide-notes.tsx'
import type { Looking } from './looking.ts'
import { itemOf } from './part.ts'

/** A comment names its field in as many; an extra element of the county's own may be called longer, and is then one of all of them. */
const mostCharacters = 60

type ComparisonProps = {
  readonly known: Known
  readonly part: FilingPart
  readonly comparisons: readonly [Comparison, ...Comparison[]]
  readonly looking: Looking
  /** Begins a comment on a field; undefined where none may be written now. */
  readonly onComment: ((element: FieldName) => void) | undefined
}

/** An item beside what it is compared with, field by field, with the comments on each field below it. */
export function ItemComparison({ known, part, comparisons, looking, onComment }: ComparisonProps) {
  const { sheet, guide } = known
  const { preferred, onPrefer, onWanted, sideBySide, onSideBySide } = looking
  const item = itemOf(sheet, part)
  const shown = comparisons.find(({ base }) => base === preferred) ?? comparisons[0]
  if (!item) return null
  const below = (field: FieldName) => {
    const element = field.length > mostCharacters ? 'extra' : field
    return <FieldComments comments={commentsOn(sheet, part, element)} element={element} onComment={onComment} />
  }
  return (
    <>
      {part.change && !part.stale && <ProposedChange before={item} change={part.change} />}
      <div className="comparison-base">
        <BasePicker {...{ offered: comparisons, shown, onPrefer, onWanted, sideBySide, onSideBySide }} />
        {guide && !comparisons.some(({ base }) => base === 'guide') && <span>{t('base.noGuideRow')}</span>}
      </div>
      <FieldOrigin known={known} part={part} />
      {shown.guideRow !== undefined && <GuideNotes row={shown.guideRow} />}
      <div className={onComment && 'is-commentable'}>
        {shown.base === 'none' ? (
          <ItemView item={item} below={below} />
        ) : (
          <ItemDiff
            key={shown.base}
            before={shown.before}
            after={item}
            beforeLabel={shown.label}
            sideBySide={sideBySide}
            below={below}
          />
        )}
      </div>
    </>
  )
}

/** The words the city proposes, which the county is asked to consent to and the leader settles with. */
function ProposedChange({ before, change }: { readonly before: DisclosureItem; readonly change: DisclosureItem }) {
  return (
    <section className="proposed-change" aria-label={t('change.proposed')}>
      <strong>{t('change.proposed')}</strong>
      <ItemDiff before={before} after={change} beforeLabel={t('change.asFiled')} />
    </section>
  )
}

function commentsOn({ comments }: FilingSheet, { part }: FilingPart, element: FieldName) {
  return comments.filter((each) => each.part === part && each.element === element && !each.resolved)
}
