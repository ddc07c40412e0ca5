/** Who recorded an event: an opaque account, the post it acted from, and the body (GB/T 2260 code) that post belongs to. */
export type Author = {
  readonly account: string
  readonly post: string
  readonly authority: string
  /** 代办: the account in whose place it was done. */
  readonly onBehalfOf?: string
}

/** An event as the ledger holds it: what happened, by whom, and when (UTC instant, `"2021-09-10T01:00:00.000Z"`). */
export type Fact<Event> = { readonly event: Event; readonly by: Author; readonly at: string }

/** State after one more fact. Total over what the deciders can produce: it already happened. */
export type Evolve<State, Event> = (state: State, fact: Fact<Event>) => State

export function fold<State, Event>(evolve: Evolve<State, Event>, initial: State, facts: readonly Fact<Event>[]): State {
  return facts.reduce(evolve, initial)
}
