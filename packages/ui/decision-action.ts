import type { ReactNode } from 'react'

/** Something one may decide here. */
export type DecisionAction = {
  readonly key: string
  readonly label: string
  /** Sends it, with the words of the reason box (trimmed, "" for none). A receipt ends the draft of the reason; undefined keeps it. */
  readonly run: (reason: string) => Promise<unknown> | unknown
  readonly tone?: 'plain' | 'danger' | 'primary'
  readonly needsReason?: boolean
  /** Waits until every check is met. */
  readonly needsChecks?: boolean
  /** Why it cannot be done now, in words; it is shown beside the button. */
  readonly blocked?: string | undefined
  /** For what cannot be taken back: one sentence with its numbers, "将 12 县 441 项上报省厅，1 县例外". */
  readonly confirm?: string
  /** What stands under that sentence: the list behind its numbers. */
  readonly details?: ReactNode
}
