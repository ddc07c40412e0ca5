import { useSheet } from '@mingce/ui/sheet'
import { type RefObject, useEffect, useRef } from 'react'
import { fragmentTable } from './fragment-table.ts'
import './official-table.css'

/**
 * The fragment for the site as it will look. Its own styles are left out, which the wall around this page would refuse; the
 * screen's stand in for them.
 */
export function FragmentPreview({ fragment, label }: { readonly fragment: string; readonly label: string }) {
  const frame = useTable(fragment)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too
    <section ref={frame} className="official-frame no-print" aria-label={label} tabIndex={0} />
  )
}

/** The table of the page for paper: what this screen prints. */
export function PrintedTable({ page }: { readonly page: string }) {
  useSheet('publication')
  const frame = useTable(page)
  return <div ref={frame} className="official-print" aria-hidden />
}

function useTable(html: string): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    frame.current?.replaceChildren(...shownTable(html))
  }, [html])
  return frame
}

function shownTable(html: string): readonly Node[] {
  const table = fragmentTable(html)
  table?.classList.add('official-table')
  return table ? [document.importNode(table, true)] : []
}
