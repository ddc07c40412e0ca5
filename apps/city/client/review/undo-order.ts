import { useEffect, useSyncExternalStore } from 'react'

/** The decisions that may be undone now, the newest last. */
let standing: readonly string[] = []
const listeners = new Set<() => void>()

function standWith(next: readonly string[]): void {
  standing = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Whether `z` takes back this decision: of several that may be undone, the newest.
 *
 * @param decision what tells it from others
 * @param isOffered it may be undone still
 */
export function useIsNewest(decision: string, isOffered: boolean): boolean {
  useEffect(() => {
    if (!isOffered) return undefined
    standWith([...standing, decision])
    return () => standWith(standing.filter((each) => each !== decision))
  }, [decision, isOffered])
  return useSyncExternalStore(subscribe, () => standing.at(-1) === decision)
}
