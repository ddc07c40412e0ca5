import type { Fact } from '@mingce/domain/fact'
import type { World } from './world.ts'

/** What a world has recorded in a stream that it keeps no state of. */
export function factsIn<Event>({ deeds }: World, stream: string): readonly Fact<Event>[] {
  return deeds.flatMap(({ actor, at, streams }) =>
    (streams.get(stream) ?? []).map((event) => {
      const { account, role: post, authority } = actor
      return { event: event as Event, by: { account, post, authority }, at: at.toISOString() }
    }),
  )
}
