import { useState } from 'react'

/** The version of a filing that its reader knows of: what a decision on it is bound to. */
export type Seen = {
  readonly version: number
  /** Someone else moved the filing while it stood on the screen. */
  readonly moved: boolean
  /** The reader has looked at what is there now. */
  readonly look: () => void
  /** The reader's own act added so many events to the filing. */
  readonly acted: (events: number) => void
}

/**
 * Holds on to the version that stood on the screen when the reader began, though the screen itself stays fresh: what
 * others did in between must be looked at before the whole is decided on.
 *
 * @param current the version on the screen now
 */
export function useSeen(current: number): Seen {
  const [version, setVersion] = useState(current)
  return {
    version,
    moved: version < current,
    look: () => setVersion(current),
    acted: (events) => setVersion((before) => before + events),
  }
}
