import { folded } from '@mingce/ui/workbench/found-by'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { FilingPart, FilingSheet, ReadingMark } from '../questions.ts'
import { t } from '../words.ts'
import { useMustLookOn } from './findings.ts'
import { itemOf, openMustFix, titleOf } from './part.ts'
import { PartMark } from './part-mark.tsx'
import { ReadingSign } from './reading-sign.tsx'
import { partsIn, type TreeView, treeViews } from './tree-view.ts'
import { asideIn } from './use-desk.ts'
import type { FormerTexts } from './use-former.ts'
import './part-tree.css'

type PartTreeProps = {
  readonly sheet: FilingSheet
  readonly marks: readonly ReadingMark[] | undefined
  /** Of a plan or summary, what was settled in the round before. */
  readonly former?: FormerTexts | undefined
  /** 与指引文字一致; undefined where it is not known. */
  readonly asGuide: ReadonlySet<string> | undefined
  readonly view: TreeView
  readonly onView: (view: TreeView) => void
  readonly selected: string | undefined
  readonly onSelect: (part: string) => void
}

/** The parts of a filing on the left: those to be looked at first, those that carry over folded into one line. */
export function PartTree({ sheet, marks, former, asGuide, view, onView, selected, onSelect }: PartTreeProps) {
  const [unfolded, setUnfolded] = useState(false)
  const [query, setQuery] = useState('')
  const told = { aside: asideIn(marks), asGuide }
  const isSearching = query.trim() !== ''
  const found = (part: FilingPart) => folded(titleOf(sheet, part)).includes(folded(query))
  const shown = isSearching ? sheet.parts.filter(found) : partsIn(sheet, view, told)
  const carried = view === 'scope' && !isSearching ? sheet.parts.filter((part) => !part.inScope) : []
  const list = { sheet, marks, former, asGuide, selected, onSelect }
  return (
    <nav className="part-tree" aria-label={t('tree.label')}>
      <div className="part-tree-views" role="tablist">
        {viewsOf(sheet).map((each) => {
          const count = each === 'same' && !asGuide ? '…' : partsIn(sheet, each, told).length
          return <ViewTab key={each} view={each} {...{ count, current: view, onView }} />
        })}
      </div>
      <input
        id="tree-search"
        type="search"
        className="part-tree-search"
        aria-label={t('tree.search')}
        placeholder={t('tree.search')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key !== 'Escape') return
          setQuery('')
          currentTarget.blur()
        }}
      />
      <div className="part-tree-scroll">
        {shown.length === 0 && (
          <p className="part-tree-empty">
            {isSearching
              ? t('tree.notFound', { query })
              : t(view === 'same' && !asGuide ? 'tree.noGuide' : `tree.empty.${view}`)}
          </p>
        )}
        <PartList {...list} parts={shown} />
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
        {unfolded && <PartList {...list} parts={carried} />}
      </div>
    </nav>
  )
}

/** A plan's or a summary's section has no row of the guide. */
function viewsOf({ texts }: FilingSheet): readonly TreeView[] {
  return Object.keys(texts).length > 0 ? treeViews : treeViews.filter((each) => each !== 'same')
}

function ViewTab({
  view,
  count,
  current,
  onView,
}: {
  readonly view: TreeView
  readonly count: number | '…'
  readonly current: TreeView
  readonly onView: (view: TreeView) => void
}) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={view === current}
      onClick={() => onView(view)}
      {...((view === 'later' || view === 'same') && {
        title: t(`tree.${view}Label`),
        'aria-label': `${t(`tree.${view}Label`)} ${count}`,
      })}
    >
      {t(`tree.${view}`)} {count}
    </button>
  )
}

type PartListProps = Pick<PartTreeProps, 'sheet' | 'marks' | 'former' | 'asGuide' | 'selected' | 'onSelect'> & {
  readonly parts: readonly FilingPart[]
}

function PartList({ sheet, marks, former, asGuide, parts, selected, onSelect }: PartListProps) {
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
              mark={marks?.find((each) => each.part === part.part)}
              isAsSettled={(former?.by.get(part.part)?.likeness ?? 'other') !== 'other'}
              isAsGuide={asGuide?.has(part.part) ?? false}
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
  mark,
  isAsSettled,
  isAsGuide,
  isSelected,
  isReachable,
  onSelect,
}: {
  readonly sheet: FilingSheet
  readonly part: FilingPart
  readonly mark: ReadingMark | undefined
  /** Its words were settled in the round before. */
  readonly isAsSettled: boolean
  /** 与指引文字一致. */
  readonly isAsGuide: boolean
  readonly isSelected: boolean
  readonly isReachable: boolean
  readonly onSelect: (part: string) => void
}) {
  const open = sheet.comments.filter((each) => each.part === part.part && !each.resolved).length
  const mustFix = openMustFix(sheet, part.part).length
  const toLookAt = useMustLookOn(sheet, part.part)
  return (
    <button
      type="button"
      className="part-line"
      data-part={part.part}
      aria-current={isSelected}
      tabIndex={isReachable ? 0 : -1}
      onClick={() => onSelect(part.part)}
    >
      <PartMark sheet={sheet} part={part} />
      <span className="part-line-title">{titleOf(sheet, part)}</span>
      {isAsSettled && (
        <span className="part-line-former" title={t('tree.formerLabel')}>
          {t('tree.former')}
        </span>
      )}
      {isAsGuide && (
        <span className="part-line-former" title={t('tree.sameLabel')}>
          <span aria-hidden>{t('tree.same')}</span>
          <span className="visually-hidden">{t('tree.sameLabel')}</span>
        </span>
      )}
      <ReadingSign part={part} mark={mark} />
      {toLookAt > 0 && <span className="part-line-check">{t('tree.checkOn', { count: toLookAt })}</span>}
      {mustFix > 0 && <span className="part-line-must-fix">{t('tree.mustFixOn', { count: mustFix })}</span>}
      {open > mustFix && <span className="part-line-comments">{t('tree.commentsOn', { count: open - mustFix })}</span>}
    </button>
  )
}
