import type { ListEntry } from '@mingce/domain/lists/entry'
import type { Lists } from '@mingce/domain/lists/evolve'
import { Notices } from '@mingce/ui/notices'
import { usePerson } from '@mingce/ui/person'
import { SheetExport } from '@mingce/ui/sheet-export'
import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { draftQuestion, type ListsOpened } from '../questions.ts'
import { listsText as text } from '../words/lists.ts'
import { BeginItem } from './begin-item.tsx'
import { type Line, type Side, sidesOf } from './report-lines.ts'
import { reportSheet } from './report-sheet.ts'
import { ReportTable } from './report-table.tsx'
import { useLineDeeds } from './use-line-deeds.ts'

const states = ['open', 'mapped', 'declared', 'aside', 'all'] as const
const sideNames = ['entry', 'item'] as const
const listNames = ['both', 'power', 'service'] as const

/** 对照报告, both ways. Which side, state and list is looked at stands in the address. */
export function Report({ lists, items }: { readonly lists: Lists; readonly items: ListsOpened['items'] }) {
  const [params, setParams] = useSearchParams()
  const [begun, setBegun] = useState<Line & { readonly entry: ListEntry }>()
  const draft = useQuery(draftQuestion).data
  const isOpen = draft !== undefined && (draft?.head.lockedBy ?? null) === null
  const begin = (line: Line) => line.entry && setBegun({ ...line, entry: line.entry })
  const { acts, deeds, mapPair } = useLineDeeds(lists, isOpen ? begin : undefined)
  const isDrafter = usePerson().role === 'drafter'
  const sides = sidesOf(lists, items)
  const side = sideNames.find((each) => each === params.get('side')) ?? 'entry'
  const state = states.find((each) => each === params.get('state')) ?? 'open'
  const list = listNames.find((each) => each === params.get('list')) ?? 'both'
  const counts = sides.counts[side]
  const look = (over: Readonly<Record<string, string>>) => setParams({ side, state, list, ...over }, { replace: true })
  const shown = sides.lines[side].filter(
    (line) => (state === 'all' || line.state === state) && (list === 'both' || side === 'item' || line.list === list),
  )
  return (
    <section aria-label={text('title')}>
      <Notices of={acts} nameOf={(id) => items.find(({ item }) => item === id)?.name} />
      <div className="list-filter">
        <Segmented<Side>
          value={side}
          onChange={(next) => look({ side: next, ...(state === 'aside' && { state: 'open' }) })}
          options={sideNames.map((value) => ({
            value,
            label: text(`side.${value}`, { count: sides.counts[value].all }),
          }))}
        />
        <Segmented
          value={state}
          onChange={(next) => look({ state: next })}
          options={states
            .filter((each) => side === 'entry' || each !== 'aside')
            .map((value) => ({ value, label: text(`state.${value}`, { count: counts[value] }) }))}
        />
        {side === 'entry' && (
          <Segmented
            value={list}
            onChange={(next) => look({ list: next })}
            options={listNames.map((value) => ({ value, label: text(value) }))}
          />
        )}
        <SheetExport title={`${text('title')}（${text(side)}）`} sheet={() => reportSheet(side, shown)} />
      </div>
      {!isDrafter && <p className="hint">{text('others')}</p>}
      <ReportTable
        key={`${side} ${state} ${list}`}
        {...{ side, sides }}
        lines={shown}
        deeds={isDrafter ? deeds : undefined}
      />
      {begun && (
        <BeginItem
          line={begun}
          close={() => setBegun(undefined)}
          drafted={(item) => {
            mapPair({ item, entry: begun.id }, null)
            setBegun(undefined)
          }}
        />
      )}
    </section>
  )
}
