import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type ReactNode, useMemo, useState } from 'react'
import { useAskedFields } from './asked-fields.tsx'
import { changedSide, isNothing } from './changed-sides.ts'
import { ChangedValue } from './changed-value.tsx'
import { type FieldChange, fieldChanges } from './field-changes.ts'
import { ItemView } from './item-view.tsx'
import { elementWords, type FieldName } from './words/items.ts'
import { say } from './words/language.ts'
import { t } from './words/t.ts'
import './item-diff.css'

type ItemDiffProps = {
  /** What it is compared with; null for an item that is new. */
  readonly before: DisclosureItem | null
  readonly after: DisclosureItem
  /** What the older text is: "上次审定稿 v6". */
  readonly beforeLabel: string
  /** What the newer text is, side by side; the one that was filed unless it is said. */
  readonly afterLabel?: string
  /** The older text on the left, the newer on the right, in place of both in one line. */
  readonly sideBySide?: boolean
  /** Stands below a field: its comments, a button to comment. */
  readonly below?: (element: FieldName) => ReactNode
}

/** What changed in an item, field by field. What did not change is one line, opened at will; so is what changed in format alone. */
export function ItemDiff({ before, after, beforeLabel, afterLabel, sideBySide = false, below }: ItemDiffProps) {
  const fields = useAskedFields()
  const changes = useMemo(() => (before ? fieldChanges(before, after, fields) : []), [before, after, fields])
  const [opened, setOpened] = useState(false)
  if (!before)
    return (
      <>
        <p className="item-diff-note">{t('diff.isNew', { before: beforeLabel })}</p>
        <ItemView item={after} {...(below && { below })} />
      </>
    )
  const changed = changes.filter((each) => each.change !== 'none')
  const unchanged = changes.length - changed.length
  return (
    <div className="item-diff">
      {changed.length === 0 && <p className="item-diff-note">{t('diff.same', { before: beforeLabel })}</p>}
      {sideBySide && changed.length > 0 && (
        <p className="item-diff-sides item-diff-heads">
          <span>{beforeLabel}</span>
          <span>{afterLabel ?? t('diff.now')}</span>
        </p>
      )}
      {changed.map((change) => (
        <Change key={`${change.element} ${change.extraKey}`} {...{ change, sideBySide, below }} />
      ))}
      {changed.length > 0 && (
        <button type="button" className="item-diff-fold" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t(opened ? 'diff.hideSame' : 'diff.showSame', { count: unchanged, before: beforeLabel })}
        </button>
      )}
      {(opened || changed.length === 0) && <ItemView item={after} {...(below && { below })} />}
    </div>
  )
}

type ChangeProps = {
  readonly change: FieldChange
  readonly sideBySide: boolean
  readonly below: ItemDiffProps['below']
}

function Change({ change, sideBySide, below }: ChangeProps) {
  const label = change.extraKey ?? say(elementWords[change.element])
  const field: FieldName = change.extraKey === undefined ? change.element : `extra.${change.extraKey}`
  const isFormat = 'formatOnly' in change && change.formatOnly
  return (
    <section className="item-diff-field" data-changed-field={field} tabIndex={-1} aria-label={label}>
      <h2>
        {label}
        {isFormat && <span className="item-diff-hint">{t('diff.formatOnly')}</span>}
        {change.change === 'text' && change.trend && (
          <span className="item-diff-hint">{t(`diff.${change.trend}`)}</span>
        )}
      </h2>
      <div>
        {isFormat ? (
          <details>
            <summary>{t('diff.showFormat')}</summary>
            <Value change={change} sideBySide={sideBySide} />
          </details>
        ) : (
          <Value change={change} sideBySide={sideBySide} />
        )}
        {below?.(field)}
      </div>
    </section>
  )
}

function Value({ change, sideBySide }: Omit<ChangeProps, 'below'>) {
  if (!sideBySide) return <ChangedValue change={change} />
  return (
    <div className="item-diff-sides">
      <Side change={changedSide(change, 'before')} />
      <Side change={changedSide(change, 'after')} />
    </div>
  )
}

function Side({ change }: { readonly change: FieldChange }) {
  return (
    <div>
      {isNothing(change) ? (
        <span className="item-diff-hint">{t('diff.nothingHere')}</span>
      ) : (
        <ChangedValue change={change} />
      )}
    </div>
  )
}
