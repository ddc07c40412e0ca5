import type { CatalogEvent } from '../catalog/events.ts'
import type { Catalog } from '../catalog/evolve.ts'
import type { SubmissionId } from '../streams.ts'
import type { SubmissionEvent } from './events.ts'
import type { Submission } from './state.ts'

/** What follows from a command: events of the filing, and those of the county's catalog that belong to the same act. */
export type SubmissionDecision = {
  readonly submission: readonly SubmissionEvent[]
  readonly catalog: readonly CatalogEvent[]
}

/** The filing named by `id` as it stands, and the county's catalog it is made from. */
export type SubmissionFacts = { readonly id: SubmissionId; readonly submission: Submission; readonly catalog: Catalog }
