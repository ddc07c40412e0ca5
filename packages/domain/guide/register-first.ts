import type { Actor } from '../authority/actor.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { GuideChain } from './chain.ts'
import { decideGuide, type GuideCommand, type GuideRefusal } from './decide.ts'
import type { GuideEvent } from './events.ts'
import type { Guide } from './evolve.ts'

/** The year from which offices have had to disclose of their own accord (the Regulation of 2007): no guide is older. */
const earliestYear = 2008

/**
 * Every id that the first version of all may bear, on a day: "2008", "2009" and so on. Whoever registers one reads and guards the streams
 * of all of them, so that of two who do it at once one finds the other's.
 */
export function firstVersionIds(today: string): readonly string[] {
  const count = Number(today.slice(0, 4)) - earliestYear + 1
  return Array.from({ length: count }, (_, at) => `${earliestYear + at}`)
}

export type FirstVersionRefusal = GuideRefusal | 'NOT_THE_LAST_VERSION' | 'GUIDE_NOT_NAMED_AFTER_YEAR'

type Context = {
  readonly actor: Actor
  readonly id: string
  /** What stands under this id already: nothing, or it is refused. */
  readonly own: Guide
  /** What stands under each of `firstVersionIds`. */
  readonly others: GuideChain
}

/**
 * The province's round manager registers the first version of all: there is one guide, and whatever comes after takes a version's place
 * (`registerVersion`). Where one stands already, whoever names none has not seen it.
 */
export function registerFirst(
  command: GuideCommand & { readonly do: 'register' },
  { actor, id, own, others }: Context,
): readonly GuideEvent[] | Refusal<FirstVersionRefusal> {
  const refusal = firstRefusal<FirstVersionRefusal>(
    () => (actor.role === 'round_manager' ? undefined : refuse('ONLY_ROUND_MANAGER')),
    () => (own.head ? refuse('GUIDE_ALREADY_REGISTERED') : undefined),
    () => (others.some(({ head }) => head !== null) ? refuse('NOT_THE_LAST_VERSION') : undefined),
    () => (others.some(({ guide }) => guide === id) ? undefined : refuse('GUIDE_NOT_NAMED_AFTER_YEAR')),
  )
  return refusal ?? decideGuide(command, own, { actor })
}
