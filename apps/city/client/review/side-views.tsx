import { Dropdown } from 'antd'
import { useState } from 'react'
import type { FilingName, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { useFindings } from './findings.ts'
import { notesOn } from './internal-notes.tsx'
import { useEvidenceCount } from './part-evidence.tsx'

const inRow = ['part', 'lens', 'laws', 'checks', 'uniformity', 'improvement'] as const
const behindMore = ['history', 'all', 'evidence', 'notes'] as const
export type SideView = (typeof inRow)[number] | (typeof behindMore)[number]

/** Sections of a plan or a summary have no like elsewhere: all there is of them fits one line. */
const ofSections: readonly SideView[] = ['part', ...behindMore]

type SideViewsProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly part: string
  readonly view: SideView
  readonly onView: (view: SideView) => void
}

/** What the side can show, the most used first, in one line at 1366 px; what does not fit stands under 更多. Counted is what is there. */
export function SideViews({ onView, ...props }: SideViewsProps) {
  const isCatalog = props.filing.kind === 'disclosure_catalog'
  return (
    <div className="side-panel-views">
      <div role="tablist" aria-label={t('side.label')}>
        {(isCatalog ? inRow : ofSections).map((each) => (
          <button key={each} type="button" role="tab" aria-selected={each === props.view} onClick={() => onView(each)}>
            {nameOfView(each, props.filing)}
            <Count {...props} of={each} />
          </button>
        ))}
      </div>
      {isCatalog && <More {...props} onView={onView} />}
    </div>
  )
}

function More({ onView, ...props }: SideViewsProps) {
  const [open, setOpen] = useState(false)
  const shown = behindMore.find((each) => each === props.view)
  const items = behindMore.map((each) => ({
    key: each,
    label: (
      <>
        {t(`side.${each}`)}
        <Count {...props} of={each} />
      </>
    ),
  }))
  const choose = (key: string) => {
    const chosen = behindMore.find((each) => each === key)
    if (chosen) onView(chosen)
  }
  const selectedKeys = shown ? [shown] : []
  return (
    <Dropdown
      menu={{ items, selectedKeys, onClick: ({ key }) => choose(key) }}
      trigger={['click']}
      open={open}
      onOpenChange={setOpen}
      autoFocus
    >
      <button
        type="button"
        className="side-panel-more"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-current={shown && true}
      >
        {shown ? nameOfView(shown, props.filing) : t('side.more')}
        {!shown && <Count {...props} of="notes" />}
        <span aria-hidden="true"> ▾</span>
      </button>
    </Dropdown>
  )
}

/** A section of a plan or a summary has enclosures, an item of a catalog its evidence. */
function nameOfView(view: SideView, { kind }: FilingName): string {
  return t(view === 'evidence' && kind !== 'disclosure_catalog' ? 'side.files' : `side.${view}`)
}

type CountProps = Omit<SideViewsProps, 'onView' | 'view'> & { readonly of: SideView }

function Count({ of, filing, sheet, part }: CountProps) {
  const findings = useFindings(sheet).get(part) ?? []
  switch (of) {
    case 'part':
      return shownCount(sheet.comments.filter((each) => each.part === part).length)
    case 'all':
      return shownCount(sheet.comments.length)
    case 'checks':
      return shownCount(findings.length)
    case 'notes':
      return shownCount(notesOn(sheet, part).length)
    case 'evidence':
      if (filing.kind === 'disclosure_catalog') return <EvidenceCount filing={filing} part={part} />
      return shownCount(sheet.parts.find((each) => each.part === part)?.files.length)
    case 'laws':
      return shownCount(findings.filter(({ flag }) => flag).length)
    case 'lens':
    case 'uniformity':
    case 'improvement':
    case 'history':
      return null
  }
}

function EvidenceCount(named: { readonly filing: FilingName; readonly part: string }) {
  return shownCount(useEvidenceCount(named.filing, named.part))
}

const shownCount = (count = 0) => (count === 0 ? null : ` ${count}`)
