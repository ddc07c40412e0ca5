import { lookAtNext, type Watching } from './watch-pages.ts'

/** Three pages a minute at most of one process, of all sites together. */
const everyMs = 20_000

/** Looks at the next page every twenty seconds, one at a time; a look that fails is told and the next one is made all the same. */
export function startWatching(watching: Watching, onTrouble: (error: unknown) => void): { readonly close: () => void } {
  let closed = false
  let timer = setTimeout(next, everyMs)
  async function next() {
    try {
      await lookAtNext(watching)
    } catch (error) {
      if (!closed) onTrouble(error)
    }
    if (!closed) timer = setTimeout(next, everyMs)
  }
  return {
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
