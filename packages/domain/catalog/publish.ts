import type { Actor } from '../authority/actor.ts'
import { dayOf } from '../day.ts'
import { addDays } from '../deadline/calendar-day.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { bare } from '../script/bare.ts'
import type { CatalogRefusal } from './decide.ts'
import { elementPlace } from './element-place.ts'
import type { CatalogEvent } from './events.ts'
import { type Catalog, lastSettled } from './evolve.ts'
import type { DisclosureItem } from './item.ts'
import { lastPublished, type Publication, publishedBefore } from './publication.ts'
import type { CorrectedWording, ItemLink, QuotedElement } from './publication-events.ts'

export type PublicationCommand =
  | {
      readonly do: 'publish'
      readonly version: number
      readonly url: string
      readonly publishedOn: string
      /** The day of publication unless said. */
      readonly effectiveOn?: string | undefined
      readonly links?: readonly ItemLink[] | undefined
      readonly textDigest: string
    }
  | {
      readonly do: 'withdrawPublication'
      readonly version: number
      readonly staying: number | null
      readonly reason: string
      readonly withdrawnOn: string
      readonly url: string
    }
  | {
      readonly do: 'issueErratum'
      readonly version: number
      readonly item: string | null
      readonly wording: CorrectedWording | null
      readonly reason: string
      readonly issuedOn: string
      readonly url: string
      readonly textDigest: string
    }

export type PublicationRefusal =
  | 'NOT_SETTLED'
  | 'ALREADY_PUBLISHED'
  | 'PUBLISHED_IN_FUTURE'
  | 'PUBLISHED_BEFORE_SETTLED'
  | 'PUBLISHED_BEFORE_WITHDRAWN'
  | 'EFFECTIVE_BEFORE_PUBLISHED'
  | 'EFFECTIVE_TOO_LATE'
  | 'NOT_PUBLISHED'
  | 'ALREADY_WITHDRAWN'
  | 'ONLY_LEADER_WITHDRAWS'
  | 'NOT_THE_ONE_BEFORE'
  | 'ANNOUNCED_IN_FUTURE'
  | 'ANNOUNCED_BEFORE_PUBLISHED'
  | 'NOT_IN_VERSION'
  | 'ERRATUM_CHANGES_NOTHING'
  | 'ERRATUM_CHANGES_SUBSTANCE'

type Command<Do extends PublicationCommand['do']> = PublicationCommand & { readonly do: Do }
type Outcome = readonly CatalogEvent[] | Refusal<CatalogRefusal>
type Context = { readonly actor: Actor; readonly today: string }

/** A day further ahead than this of the day of publication is taken for a slip of the pen. */
const mostDaysAhead = 366

/** What a county does with what stands on its own site. The draft may be locked meanwhile: none of it touches the draft. */
export function decidePublication(command: PublicationCommand, catalog: Catalog, context: Context): Outcome {
  switch (command.do) {
    case 'publish':
      return publish(command, catalog, context.today)
    case 'withdrawPublication':
      return withdraw(command, catalog, context)
    case 'issueErratum':
      return issueErratum(command, catalog, context.today)
  }
}

function publish(command: Command<'publish'>, catalog: Catalog, today: string): Outcome {
  const { version, url, publishedOn, textDigest, effectiveOn = publishedOn, links = [] } = command
  const settled = lastSettled(catalog)
  if (settled?.version !== version) return refuse('NOT_SETTLED')
  if (lastPublished(catalog)?.version === version) return refuse('ALREADY_PUBLISHED')
  if (publishedOn > today) return refuse('PUBLISHED_IN_FUTURE')
  if (publishedOn < dayOf(settled.settledAt)) return refuse('PUBLISHED_BEFORE_SETTLED')
  const { endedOn } = catalog.published.findLast((each) => each.version === version) ?? { endedOn: null }
  if (endedOn !== null && publishedOn < endedOn) return refuse('PUBLISHED_BEFORE_WITHDRAWN', [endedOn])
  if (effectiveOn < publishedOn) return refuse('EFFECTIVE_BEFORE_PUBLISHED', [publishedOn])
  if (effectiveOn > addDays(publishedOn, mostDaysAhead)) return refuse('EFFECTIVE_TOO_LATE', [effectiveOn])
  const stranger = links.find(({ item }) => !settled.items.some((each) => each.item === item))
  if (stranger) return refuse('NOT_IN_VERSION', [stranger.item])
  return [{ type: 'CatalogPublished', version, url, publishedOn, effectiveOn, links: [...links], textDigest }]
}

function withdraw(command: Command<'withdrawPublication'>, catalog: Catalog, { actor, today }: Context): Outcome {
  const { version, staying, reason, withdrawnOn, url } = command
  if (actor.role !== 'leader') return refuse('ONLY_LEADER_WITHDRAWS')
  const publication = standing(catalog, version)
  if ('refused' in publication) return publication
  const before = publishedBefore(catalog, publication)
  if (staying !== null && staying !== before?.version) return refuse('NOT_THE_ONE_BEFORE')
  const { textDigest } = publication
  return (
    misdated(withdrawnOn, publication, today) ?? [
      { type: 'PublicationWithdrawn', version, staying, reason, withdrawnOn, url, textDigest },
    ]
  )
}

/**
 * An erratum brings the page back to the settled text, or mends a sign in it; what the city settled is not changed by one, so new
 * words are filed anew.
 */
function issueErratum(command: Command<'issueErratum'>, catalog: Catalog, today: string): Outcome {
  const { do: _, ...said } = command
  const publication = standing(catalog, said.version)
  if ('refused' in publication) return publication
  const refusal = firstRefusal(
    () => misdated(said.issuedOn, publication, today),
    () => notSettledSo(said, catalog),
  )
  return refusal ?? [{ type: 'ErratumIssued', ...said }]
}

/** The publication of this version that stands. */
function standing(catalog: Catalog, version: number): Publication | Refusal<CatalogRefusal> {
  const last = lastPublished(catalog)
  if (last?.version === version) return last
  const once = catalog.published.findLast((each) => each.version === version)
  return refuse(once?.endedOn ? 'ALREADY_WITHDRAWN' : 'NOT_PUBLISHED')
}

function misdated(day: string, { publishedOn }: Publication, today: string): Refusal<CatalogRefusal> | undefined {
  if (day > today) return refuse('ANNOUNCED_IN_FUTURE')
  return day < publishedOn ? refuse('ANNOUNCED_BEFORE_PUBLISHED', [publishedOn]) : undefined
}

function notSettledSo(
  { version, item, wording }: Pick<Command<'issueErratum'>, 'version' | 'item' | 'wording'>,
  { settled, texts }: Catalog,
): Refusal<CatalogRefusal> | undefined {
  if (item === null) return wording ? refuse('NOT_IN_VERSION') : undefined
  const { digest } = settled.find((each) => each.version === version)?.items.find((each) => each.item === item) ?? {}
  const content = digest === undefined ? undefined : texts.get(digest)
  if (!content) return refuse('NOT_IN_VERSION', [item])
  if (!wording) return undefined
  const { element, was, now } = wording
  if (was === now) return refuse('ERRATUM_CHANGES_NOTHING', [elementPlace(item, element)])
  const says = bare(now) === '' ? bare(was) === '' : bare(textOf(content, element)).includes(bare(now))
  return says ? undefined : refuse('ERRATUM_CHANGES_SUBSTANCE', [elementPlace(item, element)])
}

function textOf(content: DisclosureItem, element: QuotedElement): string {
  const said = content[element]
  if (said === null || typeof said === 'string') return said ?? ''
  return 'raw' in said ? said.raw : said.join('')
}
