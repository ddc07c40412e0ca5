import { evolveDemonstration, noDemonstration } from '@mingce/domain/demonstration/evolve'
import { demonstrationStream } from '@mingce/domain/streams'
import type { IdentitySchema } from '@mingce/identity/schema'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { inspectServer } from '@mingce/ledger/inspect'
import { listen } from '@mingce/ledger/listen'
import { readStreams } from '@mingce/ledger/read'
import { createFollower } from '@mingce/projections/follow'
import { clockWith } from './clock.ts'
import type { Desk } from './desk.ts'
import { stateOf } from './folding.ts'
import { openRecorder } from './record.ts'

export type OpenDesk = Desk & { readonly close: () => Promise<void> }

/**
 * Opens everything a process stands on, and refuses a database that would not keep what it is given.
 *
 * @param options.follows whether this process carries the ledger into the projections; audit and portal only read
 * @throws when the server or the login is not fit, or a demonstration's ledger is opened in production
 */
export async function openDesk(
  url: string,
  options: { readonly follows: boolean; readonly production: boolean },
): Promise<OpenDesk> {
  await requireSound(url)
  const append = connect(url, 'append')
  const project = connect(url, 'project', { max: 4 })
  const ledger = kyselyOn<unknown>(append)
  const demonstration = await demonstrationIn(ledger)
  if (demonstration && options.production)
    throw new Error('此数据库是演示库，生产环境不启动 (this ledger is a demonstration: not started in production)')

  const follower = createFollower({ project, follows: options.follows })
  await follower.ready
  const recorder = openRecorder(append, () => follower.wake())
  const line = listen(url, () => follower.wake())
  const read = kyselyOn<unknown>(connect(url, 'read'))
  const identity = kyselyOn<IdentitySchema>(connect(url, 'identity'))
  const clock = clockWith(demonstration?.offsetMs ?? 0)
  return {
    ...{ ledger, recorder, follower, read, identity, clock, synthetic: demonstration !== null },
    async close() {
      await line.close()
      await recorder.close()
      await follower.close()
      await Promise.all([ledger.destroy(), read.destroy(), identity.destroy(), project.end()])
    },
  }
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
