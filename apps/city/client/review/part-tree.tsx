import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { itemOf, openMustFix, stateOf, titleOf } from './part.ts'
import { PartMark } from './part-mark.tsx'
import './part-tree.css'

export type TreeView = 'scope' | 'must_fix' | 'all'

type PartTreeProps = {
  readonly sheet: FilingSheet
  readonly view: TreeView
  readonly onView: (view: TreeView) => void
  readonly selected: string | undefined
  readonly onSelect: (part: string) => void
}

/** The parts of a filing on the left: those to be looked at first, those that carry over folded into one line. */
export function PartTree({ sheet, view, onView, selected, onSelect }: PartTreeProps) {
  const [unfolded, setUnfolded] = useState(false)
  const shown = partsIn(sheet, view)
  const carried = view === 'scope' ? sheet.parts.filter((part) => !part.inScope) : []
  return (
    <nav className="part-tree" aria-label={t('tree.label')}>
      <div className="part-tree-views" role="tablist">
        <ViewTab
          view="scope"
          count={sheet.parts.filter((part) => part.inScope).length}
          {...{ current: view, onView }}
        />
        <ViewTab view="must_fix" count={openMustFix(sheet).length} {...{ current: view, onView }} />
        <ViewTab view="all" count={sheet.parts.length} {...{ current: view, onView }} />
      </div>
      <div className="part-tree-scroll">
        {shown.length === 0 && <p className="part-tree-empty">{t(`tree.empty.${view}`)}</p>}
        <PartList sheet={sheet} parts={shown} selected={selected} onSelect={onSelect} />
        {carried.length > 0 && (
          <button
            type="button"
            className="part-tree-fold"
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            <span aria-hidden>{unfolded ? '▾' : '▸'}</span> {t('tree.carried', { count: carried.length })}
          </button>
        )}
        {unfolded && <PartList sheet={sheet} parts={carried} selected={selected} onSelect={onSelect} />}
      </div>
    </nav>
  )
}

/** The parts of one of the views, in the order of the filing. */
export function partsIn(sheet: FilingSheet, view: TreeView): readonly FilingPart[] {
  if (view === 'all') return sheet.parts
  if (view === 'scope') return sheet.parts.filter((part) => part.inScope)
  const withMustFix = new Set(openMustFix(sheet).map(({ part }) => part))
  return sheet.parts.filter(({ part }) => withMustFix.has(part))
}

function ViewTab({
  view,
  count,
  current,
  onView,
}: {
  readonly view: TreeView
  readonly count: number
  readonly current: TreeView
  readonly onView: (view: TreeView) => void
}) {
  return (
    <button type="button" role="tab" aria-selected={view === current} onClick={() => onView(view)}>
      {t(`tree.${view}`)} {count}
    </button>
  )
}

type PartListProps = Pick<PartTreeProps, 'sheet' | 'selected' | 'onSelect'> & { readonly parts: readonly FilingPart[] }

function PartList({ sheet, parts, selected, onSelect }: PartListProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-part="${selected}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = parts[parts.findIndex(({ part }) => part === selected) + step]
    if (step === 0 || !next) return
    event.preventDefault()
    onSelect(next.part)
    list.current?.querySelector<HTMLElement>(`[data-part="${next.part}"]`)?.focus()
  }
  return (
    <ul ref={list} onKeyDown={onKeyDown}>
      {parts.map((part, at) => {
        const above = parts[at - 1]
        const category = itemOf(sheet, part)?.category
        const begins = category !== undefined && category !== (above && itemOf(sheet, above)?.category)
        return (
          <li key={part.part}>
            {begins && <p className="part-tree-category">{category}</p>}
            <PartLine
              sheet={sheet}
              part={part}
              isSelected={part.part === selected}
              isReachable={parts.some((each) => each.part === selected) ? part.part === selected : at === 0}
              onSelect={onSelect}
            />
          </li>
        )
      })}
    </ul>
  )
}

function PartLine({
  sheet,
  part,
  isSelected,
  isReachable,
  onSelect,
}: {
  readonly sheet: FilingSheet
  readonly part: FilingPart
  readonly isSelected: boolean
  readonly isReachable: boolean
  readonly onSelect: (part: string) => void
}) {
  const open = sheet.comments.filter((each) => each.part === part.part && !each.resolved).length
  const mustFix = openMustFix(sheet, part.part).length
  return (
    <button
      type="button"
      className="part-line"
      data-part={part.part}
      aria-current={isSelected}
      tabIndex={isReachable ? 0 : -1}
      onClick={() => onSelect(part.part)}
    >
      <PartMark state={stateOf(sheet, part)} />
      <span className="part-line-title">{titleOf(sheet, part)}</span>
      {mustFix > 0 && <span className="part-line-must-fix">{t('tree.mustFixOn', { count: mustFix })}</span>}
      {open > mustFix && <span className="part-line-comments">{t('tree.commentsOn', { count: open - mustFix })}</span>}
    </button>
  )
}
