import { useEffect, useRef } from 'react'
import { fragmentTable } from './fragment-table.ts'
import './official-table.css'

/**
 * The fragment for the site as it will look. Its own styles are left out, which the wall around this page would refuse; the
 * screen's stand in for them.
 */
export function FragmentPreview({ fragment }: { readonly fragment: string }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    frame.current?.replaceChildren(...shownTable(fragment))
  }, [fragment])
  return <div ref={frame} className="official-frame" />
}

function shownTable(fragment: string): readonly Node[] {
  const table = fragmentTable(fragment)
  table?.classList.add('official-table')
  return table ? [document.importNode(table, true)] : []
}
