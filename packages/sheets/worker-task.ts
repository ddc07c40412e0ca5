import type { ColumnChoices } from './header/column-use.ts'
import type { FileKind } from './read-catalog.ts'
import type { SheetReading } from './reading.ts'
import type { UnreadableCode } from './unreadable-sheet.ts'

/** What the worker is given: to read a file, or to mark what is in doubt in a copy of it. */
export type Task = {
  readonly task: 'read' | 'mark'
  readonly bytes: Uint8Array
  readonly kind: FileKind
  readonly choices: ColumnChoices
}

/** What the worker sends back, once: a reading or the bytes of the copy. */
export type WorkerAnswer =
  | { readonly done: SheetReading | Uint8Array }
  | { readonly unreadable: UnreadableCode; readonly detail: string }
