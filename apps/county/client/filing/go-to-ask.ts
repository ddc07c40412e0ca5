import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** Whether the address names something to be answered: "#ask-…". */
export function namesAnAsk(hash: string): boolean {
  return hash.startsWith('#ask-')
}

/** Brings what the address names into view and puts the cursor into its box; each time it is asked for. */
export function useGoToAsk(): void {
  const { hash, key } = useLocation()
  useEffect(() => {
    if (!namesAnAsk(hash)) return
    // Its tab may have been brought to the front by the same step, and shows once the page is painted.
    const shown = requestAnimationFrame(() => {
      const ask = document.getElementById(hash.slice(1))
      ask?.scrollIntoView({ block: 'center' })
      ask?.querySelector<HTMLElement>('textarea, button')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(shown)
  }, [hash, key])
}
