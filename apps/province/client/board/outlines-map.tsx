import { ErrorNotice } from '@mingce/ui/error-notice'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { statusWords } from '@mingce/ui/words/statuses'
import { useQuery } from '@tanstack/react-query'
import { Alert, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import type { Board, BoardCell } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { cellWords } from './board-mark.tsx'
import './outlines-map.css'

const outlinesQuestion = {
  queryKey: ['outlines'],
  queryFn: async () => (await import('./outlines/sichuan-counties.json')).default,
  staleTime: Number.POSITIVE_INFINITY,
}

/** The counties by their outlines, one deliverable at a time; what may be done with it stands above it. */
export function OutlinesMap({ board }: { readonly board: Board }) {
  const { deliverables } = board
  const [kind, setKind] = useState(deliverables[0]?.kind)
  const outlines = useQuery(outlinesQuestion)
  const cells = board.cells.filter((cell) => cell.kind === kind)
  return (
    <div className="board-outlines">
      <Alert type="warning" showIcon title={t('outlinesNote')} />
      <Segmented
        aria-label={t('outlinesOf')}
        value={kind ?? ''}
        options={deliverables.map((each) => ({ value: each.kind, label: say(deliverableWords[each.kind]) }))}
        onChange={(chosen) => setKind(deliverables.find((each) => each.kind === chosen)?.kind)}
      />
      <ErrorNotice error={outlines.error} retry={() => outlines.refetch()} />
      {outlines.isPending && <Skeleton active />}
      {outlines.data && <Counties cells={cells} {...outlines.data} />}
    </div>
  )
}

type Outlines = { readonly viewBox: string; readonly counties: Readonly<Record<string, string>> }

function Counties({ cells, viewBox, counties }: Outlines & { readonly cells: readonly BoardCell[] }) {
  const byCounty = new Map(cells.map((cell) => [cell.division as string, cell]))
  return (
    <svg className="outlines-map" viewBox={viewBox} role="img" aria-label={t('view.outlines')}>
      {Object.entries(counties).map(([county, path]) => {
        const cell = byCounty.get(county)
        const [x = 0, y = 0] = centreOf(path)
        return (
          <g key={county} className={`outline is-${cell ? statusWords[cell.state].tone : 'none'}`}>
            <path d={path}>{cell && <title>{cellWords(cell)}</title>}</path>
            {cell && (
              <text x={x} y={y}>
                {statusWords[cell.state].icon}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** The middle of the first ring's bounds: "M589 378l1 1 1 2…z". */
function centreOf(path: string): readonly [number, number] {
  const [ring = ''] = path.split('z', 1)
  const [x0 = 0, y0 = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number)
  let [x, y] = [x0, y0]
  const bounds = { left: x, right: x, top: y, bottom: y }
  for (let at = 0; at + 1 < steps.length; at += 2) {
    x += steps[at] ?? 0
    y += steps[at + 1] ?? 0
    bounds.left = Math.min(bounds.left, x)
    bounds.right = Math.max(bounds.right, x)
    bounds.top = Math.min(bounds.top, y)
    bounds.bottom = Math.max(bounds.bottom, y)
  }
  return [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2]
}
