import type { Actor } from '../authority/actor.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { type BeginningRefusal, beginningAgainst, beginningOf } from './beginning.ts'
import { standingChanges } from './change.ts'
import { type ArticleCommand, type ArticleRefusal, articlesAgainst, decideArticle } from './decide-article.ts'
import type { LawEntry, LawEvent } from './events.ts'
import type { LawState } from './evolve.ts'

type Recorded<Type extends LawEvent['type']> = Omit<LawEvent & { readonly type: Type }, 'type' | 'change'>

export type LawCommand =
  | { readonly do: 'registerLaw'; readonly entry: LawEntry }
  | { readonly do: 'correctLaw'; readonly entry: LawEntry; readonly reason: string; readonly seen: number }
  | ({ readonly do: 'amendLaw'; readonly seen: number } & Recorded<'LawAmended'>)
  | ({ readonly do: 'repealLaw'; readonly seen: number } & Recorded<'LawRepealed'>)
  | { readonly do: 'withdrawLawChange'; readonly change: number; readonly reason: string; readonly seen: number }
  | ArticleCommand

export type LawRefusal =
  | 'ONLY_ROUND_MANAGER'
  | 'LAW_ALREADY_REGISTERED'
  | 'LAW_NOT_REGISTERED'
  | 'LAW_WITHOUT_NAME'
  | 'LAW_ALREADY_REPEALED'
  | 'LAW_CHANGE_TOO_EARLY'
  | 'LAW_REPLACES_ITSELF'
  | 'NO_SUCH_LAW'
  | 'NO_SUCH_LAW_CHANGE'
  | 'LAW_MOVED'
  | BeginningRefusal
  | ArticleRefusal

export type LawContext = {
  readonly actor: Actor
  readonly id: string
  /** The law that is said to take the place of a repealed one, if it is registered. */
  readonly successor?: LawState | undefined
}

type Outcome = readonly LawEvent[] | Refusal<LawRefusal>

/**
 * What the province says of a law: its round manager registers it, puts the entry right, enters what its articles
 * say, and records that it was amended or repealed.
 * `seen` is the version that stood on the screen: whoever acts on an older one has not seen what was done since.
 *
 * @returns the events to record; or the refusal, and then nothing is recorded
 */
export function decideLaw(command: LawCommand, law: LawState, context: LawContext): Outcome {
  if (context.actor.role !== 'round_manager') return refuse('ONLY_ROUND_MANAGER')
  if (command.do === 'registerLaw') return register(command.entry, law)
  const { entry } = law
  if (!entry) return refuse('LAW_NOT_REGISTERED')
  if (command.seen !== law.version) return refuse('LAW_MOVED')
  switch (command.do) {
    case 'correctLaw':
      return correct(command, entry, law)
    case 'amendLaw': {
      const { do: _, seen: __, ...amended } = command
      const refusal = unfit(amended.inForceFrom, entry, law)
      return refusal ?? [{ type: 'LawAmended', change: law.changes.length + 1, ...amended }]
    }
    case 'repealLaw': {
      const { do: _, seen: __, ...repealed } = command
      const refusal = unfit(repealed.from, entry, law) ?? noSuccessor(repealed.replacedBy, context)
      return refusal ?? [{ type: 'LawRepealed', change: law.changes.length + 1, ...repealed }]
    }
    case 'withdrawLawChange': {
      const { change, reason } = command
      const stands = standingChanges(law).some((each) => each.change === change)
      return stands ? [{ type: 'LawChangeWithdrawn', change, reason }] : refuse('NO_SUCH_LAW_CHANGE')
    }
    case 'enterArticle':
    case 'correctArticle':
    case 'withdrawArticle':
      return decideArticle(command, law, entry)
  }
}

function register(entry: LawEntry, law: LawState): Outcome {
  if (law.entry) return refuse('LAW_ALREADY_REGISTERED')
  return nameless(entry) ?? beginningAgainst(entry, law) ?? [{ type: 'LawRegistered', ...entry }]
}

function correct(
  { entry, reason }: LawCommand & { readonly do: 'correctLaw' },
  before: LawEntry,
  law: LawState,
): Outcome {
  const refusal = firstRefusal<LawRefusal>(
    () => nameless(entry),
    () => (isSameEntry(entry, before) ? refuse('NOTHING_CHANGED') : undefined),
    () => beginningAgainst(entry, law),
    () => articlesAgainst(entry, law),
  )
  return refusal ?? [{ type: 'LawEntryCorrected', ...entry, reason }]
}

function unfit(from: string, entry: LawEntry, law: LawState): Refusal<LawRefusal> | undefined {
  const standing = standingChanges(law)
  const last = standing.at(-1)?.from ?? beginningOf(entry)
  return firstRefusal<LawRefusal>(
    () => (standing.some(({ kind }) => kind === 'repealed') ? refuse('LAW_ALREADY_REPEALED') : undefined),
    () => (last !== null && from <= last ? refuse('LAW_CHANGE_TOO_EARLY', [last]) : undefined),
  )
}

function noSuccessor(replacedBy: string | null, { id, successor }: LawContext): Refusal<LawRefusal> | undefined {
  if (replacedBy === null) return undefined
  if (replacedBy === id) return refuse('LAW_REPLACES_ITSELF')
  return successor?.entry ? undefined : refuse('NO_SUCH_LAW', [replacedBy])
}

function nameless({ title, docNumber }: LawEntry): Refusal<LawRefusal> | undefined {
  return title === null && docNumber === null ? refuse('LAW_WITHOUT_NAME') : undefined
}

function isSameEntry(a: LawEntry, b: LawEntry): boolean {
  const keys = Object.keys(a) as (keyof LawEntry)[]
  return keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
}
