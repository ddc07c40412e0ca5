import type { FieldName } from '@mingce/ui/words/items'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { FilingPart, FilingSheet } from '../questions.ts'
import type { Base } from './base.ts'
import { needsWork, neighbour } from './part.ts'
import { partsIn, type TreeView } from './part-tree.tsx'

/** Where the reviewer is in a filing: which part, which view of the tree, compared with what. The part stands in the address. */
export function useDesk(sheet: FilingSheet) {
  const [params, setParams] = useSearchParams()
  const [view, setView] = useState<TreeView>('scope')
  const [preferred, setPreferred] = useState<Base>()
  const [element, setElement] = useState<FieldName | null>(null)
  const [goesOn, setGoesOn] = useState(true)
  const part = chosenPart(sheet, params.get('part'))

  const select = (id: string) => {
    setElement(null)
    setParams((before) => new URLSearchParams({ ...Object.fromEntries(before), part: id }), { replace: true })
  }
  const step = (by: 1 | -1) => {
    const next = neighbour(partsIn(sheet, view), part?.part, { step: by, fits: () => true })
    if (next) select(next.part)
  }
  const stepToWork = (by: 1 | -1) => {
    const next = neighbour(sheet.parts, part?.part, { step: by, fits: (each) => needsWork(sheet, each) })
    if (next) select(next.part)
  }
  const choose = { preferred, setPreferred, element, setElement, goesOn, setGoesOn, view, setView }
  return { part, select, step, stepToWork, ...choose }
}
export type Desk = ReturnType<typeof useDesk>

/** The part the address names, else the first that needs an opinion, else the first. */
function chosenPart(sheet: FilingSheet, named: string | null): FilingPart | undefined {
  const { parts } = sheet
  return parts.find(({ part }) => part === named) ?? parts.find((part) => needsWork(sheet, part)) ?? parts[0]
}
