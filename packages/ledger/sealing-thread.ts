import { parentPort, workerData } from 'node:worker_threads'
import { connect, kyselyOn } from './connect.ts'
import { createSealer } from './seal.ts'
import type { FromThread, ThreadSettings, ToThread } from './seal-in-thread.ts'
import { signingKeys } from './signing-key.ts'

// The thread of `sealInThread`: it seals until it is told to close.
const { url, keyFile, clockOffsetMs = 0 } = workerData as ThreadSettings
const say = (what: FromThread) => parentPort?.postMessage(what)
const db = kyselyOn<unknown>(connect(url, 'append', { max: 1 }))
const sealer = createSealer(db, () => signingKeys(keyFile), {
  onSealed: (sealed) => say({ sealed }),
  onFailed: (failed) => say({ failed }),
  clock: () => new Date(Date.now() + clockOffsetMs),
})

parentPort?.on('message', async (word: ToThread) => {
  if (word === 'wake') return sealer.wake()
  parentPort?.removeAllListeners('message')
  await sealer.close()
  await db.destroy()
  process.exit()
})
