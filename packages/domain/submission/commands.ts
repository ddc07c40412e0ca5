import type { DisclosureItem } from '../catalog/item.ts'
import type { AnswerStance, DisclosureOutcome, ItemDecision, ReferralBody, RuledOutcome } from './events.ts'
import type { Overriding } from './four-eyes/override.ts'
import type { CommentKind } from './remarks/remark-events.ts'
import type { SuggestedValue } from './remarks/suggested-value.ts'
import type { SectionFileCommand } from './section-files.ts'

/** `seen` is the version of the filing that stood on the screen; the decider refuses one that has moved since. */
type Seen = { readonly seen: number }

/** 越权, with the decision it makes possible. */
type Overridable = { readonly overriding?: Overriding | undefined }

/** What the county's posts ask for: the drafter, the checker, the leader, and whoever answers for them. */
export type CountyCommand =
  | {
      readonly do: 'draftSection'
      readonly section: string
      readonly heading: string
      readonly text: string
      readonly digest: string
      /** The digest of the text that stood on the screen, null for a new section. */
      readonly seenDigest: string | null
    }
  | { readonly do: 'removeSection'; readonly section: string; readonly seenDigest: string }
  | SectionFileCommand
  | ({ readonly do: 'prepare' } & Seen)
  | ({
      readonly do: 'check'
      readonly outcome: 'passed' | 'sent_back'
      readonly opinion: string
      readonly disclosure: { readonly outcome: DisclosureOutcome; readonly opinion: string }
    } & Seen)
  | {
      readonly do: 'reviewDisclosure'
      readonly part: string
      /** The text that stood on the screen. */
      readonly digest: string
      readonly outcome: DisclosureOutcome
      readonly opinion: string
      /** Only, and always, of what is referred upward. */
      readonly referredTo: ReferralBody | null
    }
  | {
      readonly do: 'enterRuling'
      readonly part: string
      readonly digest: string
      readonly outcome: RuledOutcome
      /** The body that ruled, in its own words: "青白江区国家保密局". */
      readonly ruledBy: string
      readonly docNumber: string | null
      readonly ruledOn: string
      readonly opinion: string
    }
  | ({ readonly do: 'submit' } & Seen & Overridable)
  | ({ readonly do: 'fileForRecord' } & Seen)
  | ({ readonly do: 'withdraw'; readonly reason: string } & Seen)
  | { readonly do: 'answerComment'; readonly comment: string; readonly text: string }
  | {
      readonly do: 'answerReturn'
      readonly part: string
      readonly comment: string | null
      readonly stance: AnswerStance
      /** The county's text that stood on the screen; null when the part was taken out. */
      readonly digest: string | null
      readonly text: string
    }
  | {
      readonly do: 'adoptSuggestion'
      readonly comment: string
      /** The county's text that stood on the screen, and the same with the suggested words in it. */
      readonly digest: string
      readonly changedDigest: string
    }
  | { readonly do: 'consentToChange'; readonly part: string; readonly digest: string; readonly changedDigest: string }
  | { readonly do: 'declineChange'; readonly part: string; readonly digest: string; readonly reason: string }

/** What a comment says, all of it the author's to change until it is sent. */
export type Remark = {
  readonly element: string | null
  readonly kind: CommentKind
  readonly text: string
  readonly suggestion: string | null
  /** For an element that is no words; null or absent beside words, and where nothing is suggested. */
  readonly suggestedValue?: SuggestedValue | null | undefined
}

/** What the city's posts do while they examine. `digest` is the text of the part that stood on the screen. */
export type ReviewCommand =
  | ({ readonly do: 'accept' } & Seen)
  | ({ readonly do: 'callIn'; readonly reason: string } & Seen)
  | ({ readonly do: 'comment'; readonly comment: string; readonly part: string } & Remark)
  | ({ readonly do: 'rewordComment'; readonly comment: string } & Remark)
  | { readonly do: 'withdrawComment'; readonly comment: string }
  | { readonly do: 'resolveComment'; readonly comment: string }
  | { readonly do: 'reopenComment'; readonly comment: string; readonly text: string }
  | { readonly do: 'addNote'; readonly note: string; readonly part: string | null; readonly text: string }
  | { readonly do: 'withdrawNote'; readonly note: string }
  | {
      readonly do: 'reviewItem'
      readonly part: string
      readonly digest: string
      readonly decision: ItemDecision
      readonly reason: string | null
      readonly change: DisclosureItem | null
    }

/** What ends the city's turn: the filing goes back, is settled (审定) or refused, or such a decision is taken back. */
export type SettleCommand =
  | ({ readonly do: 'returnForRevision'; readonly opinion: string } & Seen)
  | ({ readonly do: 'approve'; readonly opinion: string } & Seen & Overridable)
  | ({ readonly do: 'reject'; readonly opinion: string } & Seen)
  | ({ readonly do: 'recall'; readonly reason: string } & Seen)
