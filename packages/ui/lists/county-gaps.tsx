import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { SheetExport } from '../sheet-export.tsx'
import { listCoverageText as text } from '../words/list-coverage.ts'
import { gapSheet, gapSides, type ListsInFull, listSheet, type Side } from './gap-lines.ts'
import { GapTable } from './gap-table.tsx'

const states = ['open', 'mapped', 'declared', 'aside', 'all'] as const

type GapsProps = { readonly title: string; readonly told: ListsInFull }

/** 对照报告 of one county, both ways, for whoever stands above: read, filtered, taken along, and not changed. */
export function CountyGaps({ title, told }: GapsProps) {
  return (
    <section aria-label={title}>
      {told.items.length === 0 ? <ListsAlone {...{ title, told }} /> : <BothWays {...{ title, told }} />}
    </section>
  )
}

function BothWays({ title, told }: GapsProps) {
  const [side, setSide] = useState<Side>('entry')
  const [state, setState] = useState<(typeof states)[number]>('open')
  const sides = useMemo(() => gapSides(told), [told])
  const { lines, counts } = sides[side]
  const shown = lines.filter((line) => state === 'all' || line.state === state)
  return (
    <>
      <div className="list-tools">
        <Segmented<Side>
          value={side}
          onChange={(next) => {
            setSide(next)
            if (state === 'aside') setState('open')
          }}
          options={(['entry', 'item'] as const).map((value) => ({
            value,
            label: text(`side.${value}`, { count: sides[value].counts.all }),
          }))}
        />
        <Segmented
          value={state}
          onChange={setState}
          options={states
            .filter((each) => side === 'entry' || each !== 'aside')
            .map((value) => ({ value, label: text(`state.${value}`, { count: counts[value] }) }))}
        />
        <SheetExport title={title} sheet={() => gapSheet(side, shown)} />
      </div>
      <GapTable side={side} lines={shown} isCompared />
    </>
  )
}

const kinds = ['education', 'aside', 'all'] as const

/** Where no catalog was filed nothing is compared, and no entry is a gap: what the lists say, those about education first. */
function ListsAlone({ title, told }: GapsProps) {
  const [kind, setKind] = useState<(typeof kinds)[number]>('education')
  const { lines, counts } = useMemo(() => gapSides(told).entry, [told])
  const count = { education: counts.all - counts.aside, aside: counts.aside, all: counts.all }
  const shown = lines.filter(({ state }) => kind === 'all' || (state === 'aside') === (kind === 'aside'))
  return (
    <>
      <p>{text('unfiledAbout')}</p>
      <div className="list-tools">
        <Segmented
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: text(`state.${value}`, { count: count[value] }) }))}
        />
        <SheetExport title={title} sheet={() => listSheet(shown)} />
      </div>
      <GapTable side="entry" lines={shown} isCompared={false} />
    </>
  )
}
