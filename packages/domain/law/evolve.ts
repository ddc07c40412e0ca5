import type { Fact } from '../fact.ts'
import { type ArticleVersion, evolveArticles } from './article.ts'
import type { LawEntry, LawEvent } from './events.ts'

export type Amendment = {
  readonly kind: 'amended'
  readonly change: number
  readonly from: string
  readonly by: string
  readonly docNumber: string | null
  readonly year: number | null
  readonly replacedBy: null
}

export type Repeal = {
  readonly kind: 'repealed'
  readonly change: number
  readonly from: string
  readonly by: string
  readonly docNumber: null
  readonly year: null
  readonly replacedBy: string | null
}

/** What happened to a law since it was registered, numbered from 1 in the order in which it was recorded. */
export type LawChange = (Amendment | Repeal) & {
  readonly source: string
  readonly doubt: string | null
  readonly recordedAt: string
  readonly withdrawn: string | null
}

export type RegisteredLaw = LawEntry & {
  readonly id: string
  /** How often the province acted on it, the registration included: whoever acts says which of these they saw last. */
  readonly version: number
  readonly changes: readonly LawChange[]
}

/** A law with its articles: of these there may be hundreds, each a page long, and few who read a law ask for them. */
export type ArticledLaw = RegisteredLaw & Pick<LawState, 'articles'>

/** A law's stream folded; `entry` is null until it is registered. */
export type LawState = {
  readonly entry: LawEntry | null
  readonly version: number
  readonly changes: readonly LawChange[]
  /** What was entered of its articles, in the order in which it was. */
  readonly articles: readonly ArticleVersion[]
}

export const unregisteredLaw: LawState = { entry: null, version: 0, changes: [], articles: [] }

export function evolveLaw(law: LawState, fact: Fact<LawEvent>): LawState {
  return { ...after(law, fact), version: law.version + 1 }
}

function after(law: LawState, { event, at }: Fact<LawEvent>): LawState {
  switch (event.type) {
    case 'LawRegistered': {
      const { type: _, ...entry } = event
      return { ...law, entry }
    }
    case 'LawEntryCorrected': {
      const { type: _, reason: __, ...entry } = event
      return { ...law, entry }
    }
    case 'LawAmended': {
      const { change, inForceFrom: from, amendedBy: by, docNumber, year, source, doubt } = event
      const amended = { kind: 'amended', change, from, by, docNumber, year, replacedBy: null } as const
      return changed(law, { ...amended, source, doubt, recordedAt: at, withdrawn: null })
    }
    case 'LawRepealed': {
      const { change, from, repealedBy: by, replacedBy, source, doubt } = event
      const repealed = { kind: 'repealed', change, from, by, docNumber: null, year: null, replacedBy } as const
      return changed(law, { ...repealed, source, doubt, recordedAt: at, withdrawn: null })
    }
    case 'LawChangeWithdrawn': {
      const withdrawn = event.reason
      return {
        ...law,
        changes: law.changes.map((each) => (each.change === event.change ? { ...each, withdrawn } : each)),
      }
    }
    case 'LawArticleEntered':
    case 'LawArticleCorrected':
    case 'LawArticleWithdrawn':
      return { ...law, articles: evolveArticles(law.articles, event, at) }
  }
}

/** The law under its id, or undefined where its stream holds none. */
export function registered(id: string, { entry, version, changes }: LawState): RegisteredLaw | undefined {
  return entry ? { id, ...entry, version, changes } : undefined
}

function changed(law: LawState, change: LawChange): LawState {
  return { ...law, changes: [...law.changes, change] }
}
