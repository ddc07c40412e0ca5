import { useEffect } from 'react'

/**
 * While this stands on the page, paper is set for it: the page has the class `prints-record` for `"record"`, by which style sheets choose the
 * `@page` and leave out what belongs on a screen alone.
 */
export function useSheet(name: string): void {
  useEffect(() => {
    const { classList } = document.body
    classList.add(`prints-${name}`)
    return () => classList.remove(`prints-${name}`)
  }, [name])
}
