import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import './official-table.css'

/**
 * The fragment for the site as it will look. Its own styles are left out, which the wall around this page would refuse; the
 * screen's stand in for them.
 */
export function FragmentPreview({
  ref,
  fragment,
}: {
  readonly ref: Ref<HTMLTableElement | null>
  readonly fragment: string
}) {
  const frame = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => frame.current?.querySelector('table') ?? null)
  useEffect(() => {
    frame.current?.replaceChildren(...tableIn(fragment))
  }, [fragment])
  return <div ref={frame} className="official-frame" />
}

function tableIn(fragment: string): readonly Node[] {
  const bare = fragment.replace(/ style="[^"]*"/g, '')
  const table = new DOMParser().parseFromString(bare, 'text/html').querySelector('table')
  table?.classList.add('official-table')
  return table ? [document.importNode(table, true)] : []
}
