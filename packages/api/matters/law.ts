import { evolveLaw, type RegisteredLaw, registered, unregisteredLaw } from '@mingce/domain/law/evolve'
import { lawStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Past } from '../matter.ts'

const prefix = lawStream('')

/** The laws whose streams were read, as they stand there; undefined where none was. */
export function lawsIn(past: Past): readonly RegisteredLaw[] | undefined {
  const streams = [...past.keys()].filter((stream) => stream.startsWith(prefix))
  if (streams.length === 0) return undefined
  return streams.flatMap(
    (stream) => registered(stream.slice(prefix.length), stateOf(past, stream, evolveLaw, unregisteredLaw)) ?? [],
  )
}
