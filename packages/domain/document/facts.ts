import type { DivisionCode } from '../authority/division.ts'
import type { PostRole } from '../authority/post.ts'
import type { PreparatoryNote } from '../before-filing/evolve.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import type { Clause } from '../round/clause.ts'
import type { RoundDocument } from '../round/events.ts'
import type { SectionTemplate } from '../round/section-template.ts'
import type { Deliverable } from '../round/settings.ts'
import type { Happened } from './course.ts'
import type { ListFacts } from './list-passage.ts'
import type { Milestone } from './milestones.ts'

/** An item of the county's draft, or of the version settled last. */
export type CountedItem = {
  readonly item: string
  readonly digest: string
  readonly content: DisclosureItem
  /** The guide's row it was taken from; null for one of the county's own. */
  readonly guideRow: string | null
}

/** What the log holds that a county's document may speak of, as the county may know it. Days are `"2021-10-14"`. */
export type DocumentFacts = {
  readonly county: DivisionCode
  readonly today: string
  readonly round: {
    readonly title: string
    readonly document: RoundDocument
    readonly clauses: readonly Clause[]
    readonly deliverables: readonly Deliverable[]
    readonly templates: readonly SectionTemplate[]
  }
  /** The city's inner dates (转发部署), by deliverable. */
  readonly innerDates: readonly { readonly kind: Deliverable['kind']; readonly date: string }[]
  /** Of the county's posts, those that are held, with the day since which the present holder does, the longest where there are several. */
  readonly posts: readonly { readonly role: PostRole; readonly since: string }[]
  /** The standing items of the draft. */
  readonly items: readonly CountedItem[]
  readonly guideRows: number
  /** 权责清单 and 公共服务事项清单 beside the draft; null while none was brought in. */
  readonly lists: ListFacts | null
  /** The version settled last before today; null before the first. */
  readonly settled: { readonly version: number; readonly items: readonly CountedItem[] } | null
  readonly published: readonly { readonly version: number; readonly on: string; readonly items: number }[]
  readonly happened: readonly Happened[]
  /** How many opinions came back, and how many of them were answered. */
  readonly asks: { readonly returned: number; readonly answered: number }
  /** What was asked, noted and attached before the filings of the round, and not taken back. */
  readonly beforeFiling: readonly PreparatoryNote[]
  /** Of the plan as it was last filed. */
  readonly milestones: readonly Milestone[]
}
