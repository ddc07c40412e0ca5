import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { MergeElement, WholeElement } from '@mingce/domain/catalog/three-way'
import { type ClipboardEvent, useState } from 'react'
import { changeOf, cleared, copied, filledDown, taken, ticked, typed } from './acts.ts'
import type { Step } from './cell-hand.tsx'
import type { Change } from './edits.ts'
import type { useGuideTexts } from './guide-texts.ts'
import { pasted } from './paste.ts'
import { at, boxOf, stepped } from './selection.ts'
import { type Block, readClipboard, tabbed } from './table-text.ts'
import type { GridState } from './use-grid.ts'

/** What a paste has to say: how many items it began, what had no room, what had no column. */
export type PasteNote = { readonly added: number; readonly refused: Block; readonly outside: number }

/** How the chosen cells are written: typed, cleared, filled, ticked, pasted, taken from the guide. */
export function useWriting(state: GridState, guideOf: ReturnType<typeof useGuideTexts>) {
  const { hand, grid, rows, size, selection, select, count, isLocked } = state
  const [note, setNote] = useState<PasteNote>()
  const box = boxOf(selection)
  const change: typeof hand.change = (changes) => !isLocked && hand.change(changes)

  const write = (text: string, step: Step) => {
    change(typed(grid, selection.active, text))
    // A new item moves the empty line down by one.
    const grown = { ...size, rows: size.rows + 1 }
    if (step !== 'stay') select(at(stepped(selection.active, step, grown)))
  }
  const paste = (block: Block) => {
    const isOne = block.length === 1 && block[0]?.length === 1
    const place = { row: box.top, column: box.left }
    if (isOne) return change(everywhere(block[0]?.[0] ?? ''))
    const done = pasted({ block, rows, columns: grid.columns, at: place, count, newId: grid.newId })
    change(done.changes)
    setNote(done.added > 0 || done.refused.length > 0 || done.outside > 0 ? done : undefined)
  }
  const everywhere = (text: string) => {
    const changes = []
    for (let row = box.top; row <= box.bottom; row += 1)
      for (let column = box.left; column <= box.right; column += 1)
        changes.push(...typed(grid, { row, column }, text.trim()))
    return changes
  }
  const takeGuide = () =>
    change(
      rows.slice(box.top, box.bottom + 1).flatMap((row): readonly Change[] => {
        const guide = guideOf(row)
        const empty = grid.columns
          .slice(box.left, box.right + 1)
          .filter((column) => guide && column.textOf(row.content) === '' && column.textOf(guide.item) !== '')
        if (!guide || empty.length === 0) return []
        const after = empty.reduce((item, column) => taken(column, item, guide.item), row.content)
        const isNew = (row.edit?.seen ?? row.server?.digest) === null || !row.server
        const change = changeOf(grid, row, after, empty)
        if (isNew) return [{ ...change, origin: { kind: 'guide', ref: guide.row } }]
        const elements = change.elements.filter(isWhole)
        return [{ ...change, taken: { guide: guide.guide, row: guide.row, item: guide.item, elements } }]
      }),
    )
  const setChannels = (changed: Pick<DisclosureItem, 'channels' | 'otherChannelText'>) => {
    const { row, column } = state
    if (row && column) change([changeOf(grid, row, { ...row.content, ...changed }, [column])])
  }
  const onClipboard = (event: ClipboardEvent) => {
    event.preventDefault()
    if (event.type === 'paste') return paste(readClipboard(event.clipboardData))
    event.clipboardData.setData('text/plain', tabbed(copied(grid, box)))
    if (event.type === 'cut') change(cleared(grid, box))
  }
  return {
    ...{ note, forgetNote: () => setNote(undefined), write, paste, takeGuide, setChannels, onClipboard },
    clear: () => change(cleared(grid, box)),
    fill: (to = box) => change(filledDown(grid, to)),
    tick: () => change(ticked(grid, box)),
  }
}

export type Writing = ReturnType<typeof useWriting>

function isWhole(element: MergeElement): element is WholeElement {
  return !element.startsWith('extra.')
}
