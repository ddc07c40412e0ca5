import { Button } from 'antd'
import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { t } from '../words/t.ts'

/** How many lines a table draws before it is asked for more. */
export const rowsAtOnce = 100
/** As many as a high screen shows: they are drawn first, the others of the first lot once these stand. */
const screenful = 25

/** The first rows of a long list, and the button that draws as many again; the counters beside the list count all of it, and paper has all of it. */
export function useGrowing<Row>(rows: readonly Row[], atOnce: number): { shown: readonly Row[]; more: ReactNode } {
  const [most, setMost] = useState(screenful)
  const waits = rows.length > most && most < atOnce
  useEffect(() => {
    if (waits) startTransition(() => setMost(atOnce))
  }, [waits, atOnce])
  useEffect(() => {
    const drawAll = () => flushSync(() => setMost(Number.POSITIVE_INFINITY))
    addEventListener('beforeprint', drawAll)
    return () => removeEventListener('beforeprint', drawAll)
  }, [])
  const left = rows.length - most
  const more = left > 0 && (
    <Button block onClick={() => setMost(most + atOnce)}>
      {t('queue.more', { next: Math.min(left, atOnce), left })}
    </Button>
  )
  return { shown: left > 0 ? rows.slice(0, most) : rows, more }
}
