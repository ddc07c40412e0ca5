import { actFor, postsOf } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import type { Authority } from '@mingce/domain/authority/evolve'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'
import { notNow, notTheirs } from '@mingce/domain/submission/not-now'

/** An act, why the asker could not do it now (null for one they could), and which accounts of the bureau could. */
export type PossibleAct = {
  readonly act: string
  readonly refusal: Refusal | null
  readonly able: readonly string[]
  /** Of an act that is not the asker's, and that nobody could do now: what stands in the way of those whose it is. Null elsewhere. */
  readonly theirs: Refusal | null
}

type Posts = readonly [Actor, ...Actor[]]

/**
 * What a bureau could do with a filing, asked of the decider without recording anything. First what has its turn and is in the asker's way,
 * then what they could do, last what has no place on it now; each in the order of the acts.
 *
 * @param commands what each account would send, the act's name first; `undefined` for an act that does not exist now
 */
export function possibleActs<Command>(
  commands: (account: string) => Readonly<Record<string, Command | undefined>>,
  asking: { readonly posts: Posts; readonly bureau: Authority; readonly today: string },
  decide: (command: Command, actor: Actor) => object | Refusal,
): readonly PossibleAct[] {
  const { posts, bureau, today } = asking
  const answer = (acting: Posts, act: string): Refusal | null | undefined => {
    const command = commands(acting[0].account)[act]
    if (command === undefined) return undefined
    const { outcome } = actFor<object>(acting, (actor) => decide(command, actor))
    return isRefusal(outcome) ? outcome : null
  }
  const colleagues = bureau.appointments
    .filter(({ until }) => until === null)
    .flatMap(({ account }): readonly Posts[] => {
      const [own, ...others] = postsOf(bureau, account, today)
      return own ? [[own, ...others]] : []
    })
  const acts = Object.keys(commands(posts[0].account)).flatMap((act) => {
    const refusal = answer(posts, act)
    if (refusal === undefined) return []
    const answers = colleagues.map((each) => [each[0].account, answer(each, act)] as const)
    const able = answers.filter(([, said]) => said === null).map(([account]) => account)
    const said = answers.map(([, each]) => each)
    const theirs = refusal && notTheirs.has(refusal.refused) && able.length === 0 ? inTheirWay(said) : null
    const applies = [refusal, ...said].some(isToThePoint)
    return [{ order: applies ? (refusal ? 0 : 1) : 2, act, refusal, able, theirs }]
  })
  return acts.toSorted((one, other) => one.order - other.order).map(({ order: _, ...act }) => act)
}

/** What a colleague is answered who has the post: rather what stands in the way than that it has no place now. */
function inTheirWay(answers: readonly (Refusal | null | undefined)[]): Refusal | null {
  const ofPost = answers.flatMap((said) => (said && !notTheirs.has(said.refused) ? [said] : []))
  return ofPost.find(isToThePoint) ?? ofPost[0] ?? null
}

/** Everything that acts name: who could do them, and what stands in the way. */
export function namedIn({ able, refusal, theirs }: PossibleAct): readonly string[] {
  return [...able, ...(refusal?.about ?? []), ...(theirs?.about ?? [])]
}

/** Whether an answer speaks of the act itself: it could be done, or something stands in its way. */
function isToThePoint(said: Refusal | null | undefined): boolean {
  if (said === undefined) return false
  return said === null || !(notNow.has(said.refused) || notTheirs.has(said.refused))
}
