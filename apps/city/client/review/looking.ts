import type { Base } from './base.ts'

/** How the reviewer looks at a text: compared with what, wherever a part has it, and side by side or in one. */
export type Looking = {
  readonly preferred: Base | undefined
  readonly onPrefer: (base: Base) => void
  /** Asks for the bases that take longer to find. */
  readonly onWanted?: () => void
  readonly sideBySide: boolean
  readonly onSideBySide: (sideBySide: boolean) => void
}
