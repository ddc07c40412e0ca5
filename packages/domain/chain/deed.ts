import type { Actor } from '../authority/actor.ts'
import type { AuthorityCommand } from '../authority/decide.ts'
import type { DivisionCode } from '../authority/division.ts'
import type { BatchCommand } from '../batch/decide.ts'
import type { BeforeFilingCommand } from '../before-filing/decide.ts'
import type { CatalogCommand } from '../catalog/decide.ts'
import type { GoodPracticeCommand } from '../good-practice/decide.ts'
import type { HandlingCommand } from '../handling/decide.ts'
import type { PackageCommand } from '../joint-package/commands.ts'
import type { ListsCommand } from '../lists/decide.ts'
import type { PageCommand } from '../published-page/decide.ts'
import type { SubmissionId } from '../streams.ts'
import type { SubmissionCommand } from '../submission/decide.ts'

/** What someone tries, and at which desk. */
export type Deed = { readonly actor: Actor } & (
  | { readonly on: 'catalog'; readonly division: DivisionCode; readonly command: CatalogCommand }
  | { readonly on: 'submission'; readonly id: SubmissionId; readonly command: SubmissionCommand }
  | { readonly on: 'package'; readonly round: string; readonly city: DivisionCode; readonly command: PackageCommand }
  | { readonly on: 'lists'; readonly division: DivisionCode; readonly command: ListsCommand }
  | { readonly on: 'pages'; readonly division: DivisionCode; readonly command: PageCommand }
  | {
      readonly on: 'good-practice'
      readonly division: DivisionCode
      readonly item: string
      readonly command: GoodPracticeCommand
    }
  | { readonly on: 'authority'; readonly code: DivisionCode; readonly command: AuthorityCommand }
  | { readonly on: 'handling'; readonly command: HandlingCommand }
  | {
      readonly on: 'before-filing'
      readonly round: string
      readonly county: DivisionCode
      readonly command: BeforeFilingCommand
    }
  | {
      readonly on: 'batch'
      readonly city: DivisionCode
      readonly batch: string
      readonly command: BatchCommand
    }
)
