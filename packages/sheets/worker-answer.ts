import type { SheetReading } from './reading.ts'
import type { UnreadableCode } from './unreadable-sheet.ts'

/** What the worker sends back, once. */
export type WorkerAnswer =
  | { readonly reading: SheetReading }
  | { readonly unreadable: UnreadableCode; readonly detail: string }
