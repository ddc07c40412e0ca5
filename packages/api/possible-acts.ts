import { actFor, postsOf } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import type { Authority } from '@mingce/domain/authority/evolve'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'

/** An act, why the asker could not do it now (null for one they could), and which accounts of the bureau could. */
export type PossibleAct = {
  readonly act: string
  readonly refusal: Refusal | null
  readonly able: readonly string[]
}

type Posts = readonly [Actor, ...Actor[]]

/**
 * What a bureau could do with a matter, asked of the decider without recording anything.
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
  return Object.keys(commands(posts[0].account)).flatMap((act) => {
    const refusal = answer(posts, act)
    if (refusal === undefined) return []
    const able = colleagues.filter((each) => answer(each, act) === null).map(([{ account }]) => account)
    return [{ act, refusal, able }]
  })
}
