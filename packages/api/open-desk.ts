import type { AttachmentStore } from '@mingce/attachments/store'
import { evolveDemonstration, noDemonstration } from '@mingce/domain/demonstration/evolve'
import { demonstrationStream } from '@mingce/domain/streams'
import type { IdentitySchema } from '@mingce/identity/schema'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { inspectServer } from '@mingce/ledger/inspect'
import { listen } from '@mingce/ledger/listen'
import { everyQuestion } from '@mingce/ledger/named-statements'
import { readStreams } from '@mingce/ledger/read'
import type { Sealer } from '@mingce/ledger/seal'
import { sealInThread } from '@mingce/ledger/seal-in-thread'
import { streamMemory } from '@mingce/ledger/stream-memory'
import type { Sighting } from '@mingce/ledger/witness'
import { startWitness, type Witness, type WitnessOptions } from '@mingce/ledger/witness-in-database'
import { createFollower } from '@mingce/projections/follow'
import { clockWith } from './clock.ts'
import type { Desk } from './desk.ts'
import { foldOn, stateOf } from './folding.ts'
import { openRecorder } from './record.ts'

export type OpenDesk = Desk & {
  readonly witness: Witness | undefined
  readonly close: () => Promise<void>
}

export type Opening = {
  /** Whether this process carries the ledger into the projections; audit and portal only read. */
  readonly follows: boolean
  readonly production: boolean
  /** The file of the keys that sign the log's checkpoints, where this process may; `onUnsealed` is told what keeps it from it. */
  readonly sealing?: { readonly keyFile: string; readonly onUnsealed: (error: unknown) => void } | undefined
  /** What this process saw of the log and compares it with, before it seals or shows any of it. */
  readonly witnessing?: WitnessOptions | undefined
  readonly attachments?: AttachmentStore | undefined
}

/**
 * Opens everything a process stands on, and refuses a database that would not keep what it is given.
 *
 * @throws when the server or the login is not fit, or a demonstration's ledger is opened in production
 */
export async function openDesk(url: string, options: Opening): Promise<OpenDesk> {
  await requireSound(url)
  const append = connect(url, 'append')
  const project = connect(url, 'project', { max: 4 })
  const ledger = kyselyOn<unknown>(append)
  const demonstration = await demonstrationIn(ledger)
  if (demonstration && options.production)
    throw new Error('此数据库是演示库，生产环境不启动 (this ledger is a demonstration: not started in production)')

  const clockOffsetMs = demonstration?.offsetMs ?? 0
  const clock = clockWith(clockOffsetMs)
  const follower = createFollower({ project, follows: options.follows })
  const [{ witness, sealer }] = await Promise.all([openSeal(ledger, options, { url, clockOffsetMs }), follower.ready])
  const wake = () => {
    follower.wake()
    sealer?.wake()
  }
  const recorder = openRecorder(append, wake)
  const streams = streamMemory(ledger, { onGrown: foldOn })
  const line = listen(url, wake)
  const read = kyselyOn<unknown>(connect(url, 'read'), everyQuestion())
  const identity = kyselyOn<IdentitySchema>(connect(url, 'identity'), everyQuestion())
  return {
    ...{ ledger, streams, recorder, follower, read, identity, clock, synthetic: demonstration !== null, witness },
    attachments: options.attachments,
    async close() {
      await line.close()
      await recorder.close()
      await witness?.close()
      await sealer?.close()
      await follower.close()
      await Promise.all([ledger.destroy(), read.destroy(), identity.destroy(), project.end()])
    },
  }
}

/** Nothing is sealed over a log that is not the one that was seen. */
async function openSeal(
  ledger: Desk['ledger'],
  { sealing, witnessing }: Opening,
  log: { readonly url: string; readonly clockOffsetMs: number },
) {
  let sealer: Sealer | undefined
  const onInconsistent = (sighting: Sighting) => {
    void sealer?.close()
    witnessing?.onInconsistent(sighting)
  }
  const witness = witnessing && (await startWitness(ledger, { ...witnessing, onInconsistent }))
  if (sealing && !witness?.sighting)
    sealer = sealInThread({ ...log, keyFile: sealing.keyFile }, { onFailed: sealing.onUnsealed })
  return { witness, sealer }
}

async function requireSound(url: string): Promise<void> {
  const findings = await inspectServer(url)
  if (findings.length === 0) return
  const details = findings.map(({ code, detail }) => `${code}: ${detail}`).join('; ')
  throw new Error(`数据库不符合要求，未启动 (the database is not fit, not started): ${details}`)
}

async function demonstrationIn(ledger: Desk['ledger']) {
  const past = await readStreams(ledger, [demonstrationStream])
  return stateOf(past, demonstrationStream, evolveDemonstration, noDemonstration)
}
