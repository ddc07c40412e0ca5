import {
  decideRedaction,
  type FoundEntry,
  type RedactionCommand,
  type RedactionRefusal,
} from '@mingce/domain/redaction/decide'
import { evolveRedaction, noRedaction } from '@mingce/domain/redaction/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { redactionStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Matter } from '../matter.ts'

/**
 * The redaction of the entry at a position.
 *
 * @param entry what stands there, as an order needs it: it changes by this very matter alone
 */
export function redactionMatter(entry?: FoundEntry): Matter<number, RedactionCommand, RedactionRefusal> {
  return {
    name: 'redaction',
    stream: redactionStream,
    reads: (position) => [redactionStream(position)],
    decide: (position, command, past, { actor }) => {
      const stream = redactionStream(position)
      const redaction = stateOf(past, stream, evolveRedaction, noRedaction)
      const events = decideRedaction(command, redaction, { actor, entry })
      return isRefusal<RedactionRefusal>(events) ? events : new Map([[stream, events]])
    },
  }
}
