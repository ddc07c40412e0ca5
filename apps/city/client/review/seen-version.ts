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

type Begun = { readonly version: number; readonly isFresh: boolean }

/**
 * Holds on to the version that stood on the screen when the reader began, though the screen itself stays fresh: what
 * others did in between must be looked at before the whole is decided on.
 *
 * @param current the version on the screen now
 * @param isFresh false while it is what was kept from an earlier visit: the reader begins with what is asked for anew
 */
export function useSeen(current: number, isFresh: boolean): Seen {
  const [begun, setBegun] = useState<Begun>({ version: current, isFresh })
  if (isFresh && !begun.isFresh) setBegun({ version: current, isFresh })
  const { version } = begun
  return {
    version,
    moved: begun.isFresh && version < current,
    look: () => setBegun((before) => ({ ...before, version: current })),
    acted: (events) => setBegun((before) => ({ ...before, version: before.version + events })),
  }
}
