import { decideLogKey, type LogKeyCommand, type LogKeyRefusal } from '@mingce/domain/log-key/decide'
import { evolveLogKeys, firstLogKey } from '@mingce/domain/log-key/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { logKeyStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Matter } from '../matter.ts'

/** By which keys the log is signed; there is one log. */
export const logKeyMatter: Matter<null, LogKeyCommand, LogKeyRefusal> = {
  name: 'log-key',
  stream: () => logKeyStream,
  reads: () => [logKeyStream],
  decide: (_, command, past, { actor, now }) => {
    const events = decideLogKey(command, stateOf(past, logKeyStream, evolveLogKeys, firstLogKey), { actor, now })
    return isRefusal<LogKeyRefusal>(events) ? events : new Map([[logKeyStream, events]])
  },
}
