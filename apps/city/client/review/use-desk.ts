import type { FieldName } from '@mingce/ui/words/items'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { FilingPart, FilingSheet } from '../questions.ts'
import type { Base } from './base.ts'
import { useKeptSetting } from './kept-setting.ts'
import { needsWork, neighbour } from './part.ts'
import { readingOf } from './reading.ts'
import { partsIn, type TreeView, treeViews } from './tree-view.ts'
import { isAside, type Marks } from './use-marks.ts'

/** Where the reviewer is in a filing: which part, which view of the tree, compared with what. The part and the view stand in the address. */
export function useDesk(sheet: FilingSheet, { marks }: Marks, asGuide: ReadonlySet<string> | undefined) {
  const [params, setParams] = useSearchParams()
  const view = treeViews.find((each) => each === params.get('show')) ?? 'scope'
  const [preferred, setPreferred] = useState<Base>()
  const [element, setElement] = useState<FieldName | null>(null)
  const [goesOn, setGoesOn] = useKeptSetting<boolean>('goesOn', true)
  const part = chosenPart(sheet, params.get('part'))

  // At once: as a transition of the router the next part would wait behind whatever the screen asks for again.
  const select = (id: string) => {
    setElement(null)
    const chosen = (before: URLSearchParams) => new URLSearchParams({ ...Object.fromEntries(before), part: id })
    setParams(chosen, { replace: true, flushSync: true })
  }
  const setView = (show: TreeView) => {
    const next = new URLSearchParams(params)
    if (show === 'scope') next.delete('show')
    else next.set('show', show)
    setParams(next, { replace: true, flushSync: true })
  }
  const step = (by: 1 | -1) => {
    const next = neighbour(partsIn(sheet, view, { aside: asideIn(marks), asGuide }), part?.part, {
      step: by,
      fits: () => true,
    })
    if (next) select(next.part)
  }
  const stepToWork = (by: 1 | -1) => {
    const next = neighbour(sheet.parts, part?.part, { step: by, fits: (each) => needsWork(sheet, each) })
    if (next) select(next.part)
  }
  const stepToUnseen = () => {
    const unseen = (each: FilingPart) => each.inScope && readingOf(each, marks) !== 'seen'
    const next = neighbour(sheet.parts, part?.part, { step: 1, fits: unseen })
    if (next) select(next.part)
    else step(1)
  }
  const choose = { preferred, setPreferred, element, setElement, goesOn, setGoesOn, view, setView }
  return { part, select, step, stepToWork, stepToUnseen, ...choose }
}
export type Desk = ReturnType<typeof useDesk>

/** The parts that lie aside for later. */
export function asideIn(marks: Marks['marks']): ReadonlySet<string> {
  return new Set(marks?.filter(isAside).map(({ part }) => part))
}

/** The part the address names, else the first that needs an opinion, else the first. */
function chosenPart(sheet: FilingSheet, named: string | null): FilingPart | undefined {
  const { parts } = sheet
  return parts.find(({ part }) => part === named) ?? parts.find((part) => needsWork(sheet, part)) ?? parts[0]
}
