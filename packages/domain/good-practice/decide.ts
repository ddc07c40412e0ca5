import type { Actor } from '../authority/actor.ts'
import type { DivisionCode } from '../authority/division.ts'
import { oversees } from '../authority/jurisdiction.ts'
import { publishedNow, publishedText } from '../borrowing/published-text.ts'
import type { Catalog } from '../catalog/evolve.ts'
import { lastPublished } from '../catalog/publication.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { GoodPracticeEvent, LibraryEntry } from './events.ts'
import { type GoodPractice, type Included, waitingRecommendation } from './evolve.ts'

type Telling<Type extends GoodPracticeEvent['type']> = Omit<GoodPracticeEvent & { readonly type: Type }, 'type'>

/** `seen`: how many events of this item's stood on the sender's screen. */
export type GoodPracticeCommand = { readonly seen: number } & (
  | ({ readonly do: 'recommend' } & Telling<'GoodPracticeRecommended'>)
  | ({ readonly do: 'withdrawRecommendation' } & Telling<'RecommendationWithdrawn'>)
  | ({ readonly do: 'declineRecommendation' } & Telling<'RecommendationDeclined'>)
  | { readonly do: 'includeInLibrary'; readonly entry: LibraryEntry }
  | { readonly do: 'amendEntry'; readonly entry: LibraryEntry; readonly reason: string }
  | ({ readonly do: 'removeEntry' } & Telling<'GoodPracticeRemoved'>)
)

export type GoodPracticeRefusal =
  | 'ONLY_CITIES_RECOMMEND'
  | 'NOT_YOUR_DIVISION'
  | 'ONLY_PROVINCE_CURATES'
  | 'GOOD_PRACTICE_MOVED'
  | 'RECOMMENDATION_WAITS'
  | 'NO_RECOMMENDATION_WAITS'
  | 'IN_LIBRARY_ALREADY'
  | 'NOT_IN_LIBRARY'
  | 'COMMENDED_TEXT_NOT_PUBLISHED'
  | 'COMMENDED_TEXT_MOVED'
  | 'NOTHING_CHANGED'

export type GoodPracticeContext = {
  readonly actor: Actor
  readonly county: DivisionCode
  readonly item: string
  /** The county's. */
  readonly catalog: Catalog
}

type No = Refusal<GoodPracticeRefusal> | undefined
type Outcome = readonly GoodPracticeEvent[] | Refusal<GoodPracticeRefusal>
type Text = Pick<LibraryEntry, 'version' | 'digest'>
type Command<Do extends GoodPracticeCommand['do']> = GoodPracticeCommand & { readonly do: Do }

/**
 * 亮点库: a city recommends a published item of one of its own counties; the province takes items in, recommended or not, amends and
 * removes them, each from any post that acts there. What goes in is the text that is public at that moment, read from the county's own
 * stream. What becomes of the text later changes no entry: it is marked (`source-state.ts`), and the province amends or removes it.
 */
export function decideGoodPractice(
  command: GoodPracticeCommand,
  practice: GoodPractice,
  context: GoodPracticeContext,
): Outcome {
  const refusal = firstRefusal<GoodPracticeRefusal>(
    () => notTheirs(command, context),
    () => (command.seen === practice.version ? undefined : refuse('GOOD_PRACTICE_MOVED')),
  )
  return refusal ?? decided(command, practice, context)
}

function decided(command: GoodPracticeCommand, practice: GoodPractice, context: GoodPracticeContext): Outcome {
  switch (command.do) {
    case 'recommend': {
      const { do: _, seen: __, ...said } = command
      return unfitToRecommend(command, practice, context) ?? [{ type: 'GoodPracticeRecommended', ...said }]
    }
    case 'withdrawRecommendation':
      return noneWaits(practice) ?? [{ type: 'RecommendationWithdrawn', reason: command.reason }]
    case 'declineRecommendation':
      return noneWaits(practice) ?? [{ type: 'RecommendationDeclined', reason: command.reason }]
    case 'includeInLibrary': {
      const refusal = practice.entry ? refuse<GoodPracticeRefusal>('IN_LIBRARY_ALREADY') : undefined
      return refusal ?? notAsPublished(command.entry, context) ?? [{ type: 'GoodPracticeIncluded', ...command.entry }]
    }
    case 'amendEntry':
      return amended(command, practice, context)
    case 'removeEntry':
      return practice.entry ? [{ type: 'GoodPracticeRemoved', reason: command.reason }] : refuse('NOT_IN_LIBRARY')
  }
}

function notTheirs({ do: deed }: GoodPracticeCommand, { actor, county }: GoodPracticeContext): No {
  if (deed === 'recommend' || deed === 'withdrawRecommendation') {
    if (actor.level !== 'city') return refuse('ONLY_CITIES_RECOMMEND')
    return oversees(actor, county) ? undefined : refuse('NOT_YOUR_DIVISION')
  }
  return actor.level === 'province' ? undefined : refuse('ONLY_PROVINCE_CURATES')
}

function unfitToRecommend(command: Command<'recommend'>, practice: GoodPractice, context: GoodPracticeContext): No {
  return firstRefusal<GoodPracticeRefusal>(
    () => (waitingRecommendation(practice) ? refuse('RECOMMENDATION_WAITS') : undefined),
    () => (practice.entry ? refuse('IN_LIBRARY_ALREADY') : undefined),
    () => notAsPublished(command, context),
  )
}

/** An entry may go on resting on the text it has, whatever became of that; another text is the one that is public now. */
function amended(
  { entry, reason }: Command<'amendEntry'>,
  practice: GoodPractice,
  context: GoodPracticeContext,
): Outcome {
  const { entry: before } = practice
  if (!before) return refuse('NOT_IN_LIBRARY')
  const isSameText = entry.version === before.version && entry.digest === before.digest
  const refusal = firstRefusal<GoodPracticeRefusal>(
    () => (isSameText ? undefined : notAsPublished(entry, context)),
    () => (isSameEntry(entry, before) ? refuse('NOTHING_CHANGED') : undefined),
  )
  return refusal ?? [{ type: 'GoodPracticeAmended', ...entry, reason }]
}

function noneWaits(practice: GoodPractice): No {
  return waitingRecommendation(practice) ? undefined : refuse('NO_RECOMMENDATION_WAITS')
}

/** Held against the county's own stream, not against whoever sends it. A later version that says the same of the item changes nothing. */
function notAsPublished({ version, digest }: Text, { catalog, county, item }: GoodPracticeContext): No {
  const now = publishedNow(catalog, item)
  if (!lastPublished(catalog) || !now) return refuse('COMMENDED_TEXT_NOT_PUBLISHED', [county])
  const named = publishedText(catalog, { source: item, version })
  const stands = typeof named === 'object' && named.digest === digest && now.digest === digest
  return stands ? undefined : refuse('COMMENDED_TEXT_MOVED', [county])
}

function isSameEntry(entry: LibraryEntry, before: Included): boolean {
  const keys = Object.keys(entry) as (keyof LibraryEntry)[]
  return keys.every((key) => JSON.stringify(entry[key]) === JSON.stringify(before[key]))
}
