import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { CatalogExport } from './export/catalog-export.ts'
import type { ColumnChoices } from './header/column-use.ts'
import type { Glance, HandHeading } from './header/hand-heading.ts'
import type { ListReading } from './lists/reading.ts'
import type { CheckedPage } from './live-page/check-page.ts'
import type { FileKind } from './read-catalog.ts'
import type { SheetReading } from './reading.ts'
import type { UnreadableCode } from './unreadable-sheet.ts'

/** What the worker is given: to read a catalog or a list in a file, or to mark what is in doubt in a copy of it. */
export type FileTask = {
  readonly task: 'read' | 'mark' | 'list'
  readonly bytes: Uint8Array
  readonly kind: FileKind
  readonly choices: ColumnChoices
  /** What the rounds ask for beyond the eight elements. */
  readonly fields: readonly ExtraField[]
  /** Where a person said the heading is. */
  readonly heading: HandHeading | undefined
}

/** A page to be compared with the settled catalog. */
export type PageTask = {
  readonly task: 'compare'
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly catalog: CatalogExport
}

export type Task = FileTask | PageTask

/** What the worker sends back, once: a reading, the bytes of the copy, or a comparison. */
export type WorkerAnswer =
  | { readonly done: SheetReading | ListReading | Uint8Array | CheckedPage }
  | { readonly unreadable: UnreadableCode; readonly detail: string; readonly glance: readonly Glance[] | undefined }
