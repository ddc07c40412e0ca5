import { ChangedValue } from '@mingce/ui/changed-value'
import { shortcutOf } from '@mingce/ui/keys'
import { isFormatOnly, textChanges } from '@mingce/ui/text-changes'
import { Alert, Button } from 'antd'
import { type KeyboardEvent, useRef } from 'react'
import { itemName } from '../catalog/item-name.ts'
import { t } from '../words.ts'
import { countsOf, decided, type Preview, type PreviewRow, type Side } from './preview.ts'
import './conflicts.css'

type Cell = NonNullable<PreviewRow['conflicts']>['cells'][number]

/**
 * What was changed in the file and in the draft since the export: each cell as it was exported, as the draft has it and as
 * the file has it, to be decided one by one. Keys: j k ↑ ↓ move, 1 or ← keeps the draft's, 2 or → takes the file's.
 */
export function Conflicts({
  preview,
  change,
}: {
  readonly preview: Preview
  readonly change: (preview: Preview) => void
}) {
  const list = useRef<HTMLOListElement>(null)
  const { merge } = preview
  if (!merge) return null
  const { conflicts, undecided } = countsOf(preview)
  const cells = preview.rows.flatMap((row) => (row.conflicts?.cells ?? []).map((cell) => ({ row, cell })))
  const all = () => [...(list.current?.querySelectorAll('[data-conflict]') ?? [])]
  const goTo = (at: number) => all()[at]?.querySelector('button')?.focus()
  const decide = (at: number, side: Side) => {
    const found = cells[at]
    if (found) change(decided(preview, found.row.id, { element: found.cell.element, side }))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const key = shortcutOf(event)
    const at = all().findIndex((each) => each.contains(event.target as Node))
    const act = key === undefined ? undefined : actOf(key, at, { cells: cells.length, goTo, decide })
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <section className="conflicts" aria-labelledby="conflicts-title">
      <Alert
        type={undecided > 0 ? 'warning' : 'success'}
        showIcon
        title={<span id="conflicts-title">{t('import.merged', { conflicts, alone: merge.mergedAlone })}</span>}
        description={toldOf(conflicts, undecided)}
      />
      <ol ref={list} onKeyDown={onKeyDown}>
        {cells.map(({ row, cell }, at) => (
          <li key={`${row.id} ${cell.element}`}>
            <fieldset data-conflict>
              <legend>
                {itemName(row.content)} · <strong>{cell.label}</strong>
                {row.decided[cell.element] === undefined && <span className="is-missing">{t('import.undecided')}</span>}
              </legend>
              <Sides cell={cell} side={row.decided[cell.element]} decide={(side) => decide(at, side)} />
            </fieldset>
          </li>
        ))}
      </ol>
      {conflicts > 0 && <p className="conflicts-keys">{t('import.conflictKeys')}</p>}
    </section>
  )
}

function toldOf(conflicts: number, undecided: number): string {
  if (conflicts === 0) return t('import.mergedAll')
  return undecided > 0 ? t('import.decideEach', { undecided }) : t('import.allDecided')
}

function Sides({
  cell,
  side,
  decide,
}: {
  readonly cell: Cell
  readonly side: Side | undefined
  readonly decide: (side: Side) => void
}) {
  return (
    <div className="conflict-sides">
      <div>
        <h4>{t('import.base')}</h4>
        <p>{cell.base || t('import.blank')}</p>
      </div>
      {(['draft', 'file'] as const).map((each) => (
        <div key={each} className={side === each ? 'is-chosen' : ''}>
          <h4>{t(`import.side.${each}`)}</h4>
          <p>
            <Since base={cell.base} now={cell[each]} />
          </p>
          <Button
            size="small"
            type={side === each ? 'primary' : 'default'}
            aria-pressed={side === each}
            onClick={() => decide(each)}
          >
            {t(`import.take.${each}`)}
          </Button>
        </div>
      ))}
    </div>
  )
}

function Since({ base, now }: { readonly base: string; readonly now: string }) {
  if (now === '') return t('import.blank')
  const pieces = textChanges(base, now)
  return <ChangedValue change={{ element: 'name', change: 'text', pieces, formatOnly: isFormatOnly(base, now) }} />
}

type Acts = {
  readonly cells: number
  readonly goTo: (at: number) => void
  readonly decide: (at: number, side: Side) => void
}

/** A decision goes on to the next conflict. */
function actOf(key: string, at: number, { cells, goTo, decide }: Acts): (() => void) | undefined {
  const take = (side: Side) => () => {
    decide(at, side)
    if (at + 1 < cells) goTo(at + 1)
  }
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return () => goTo(at + 1)
    case 'k':
    case 'ArrowUp':
      return () => goTo(at - 1)
    case '1':
    case 'ArrowLeft':
      return take('draft')
    case '2':
    case 'ArrowRight':
      return take('file')
    default:
      return undefined
  }
}
