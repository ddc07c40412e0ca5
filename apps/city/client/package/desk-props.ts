import type { PackageException } from '@mingce/domain/joint-package/events'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { PageProps } from '@mingce/ui/page'
import type { PackageOpened, RoundHead } from '../questions.ts'
import type { PackageActs } from './acts.ts'
import type { Readiness } from './readiness.ts'

/** What a desk over one deliverable of a joint package stands on. */
export type DeskProps = {
  readonly round: RoundHead
  readonly opened: PackageOpened
  readonly kind: DeliverableKind
  readonly readiness: readonly Readiness[]
  /** What an exception of a county is called. */
  readonly nameOf: (exception: Pick<PackageException, 'division' | 'kind'>) => string
  readonly acts: PackageActs
  readonly page: Pick<PageProps, 'title' | 'path' | 'about' | 'actions'>
}
