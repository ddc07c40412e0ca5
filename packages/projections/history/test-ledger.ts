import { type Appender, createAppender } from '@mingce/ledger/append'
import { assertSound } from '@mingce/ledger/assert-sound'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { freshDatabase } from '@mingce/ledger/fresh-database'
import type { Kysely } from 'kysely'
import { Client, type Pool } from 'pg'
import type { ProjectionSchema } from '../schema.ts'
import { Recorder } from './history.ts'
import type { Deed } from './world.ts'

/** A ledger of its own for one file of tests, and the connections that projections need. */
export type TestLedger = {
  readonly appender: Appender
  readonly project: Pool
  /** Over `project`. */
  readonly db: Kysely<unknown>
  readonly read: Kysely<ProjectionSchema>
  readonly public: Kysely<ProjectionSchema>
  /** As the owner, whom no wall stops. */
  readonly owner: Client
  /** One deed after the other; several histories may be recorded at once. @returns the position of the last event */
  record(deeds: readonly Deed[]): Promise<bigint>
  /** Another process's connections. */
  anotherProject(): Pool
  /** Ends everything, after asking whether the ledger is sound. */
  close(options?: { readonly look: boolean }): Promise<void>
}

/** How long a test waits for what must come: a slow machine is no fault. */
export const patienceMs = 60_000

export async function openTestLedger(): Promise<TestLedger> {
  const database = await freshDatabase()
  const append = connect(database.appUrl, 'append')
  const pools: Pool[] = [append]
  const open = (role: 'project' | 'read' | 'public') => {
    const pool = connect(database.appUrl, role, { max: 4 })
    pools.push(pool)
    return pool
  }
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const appender = createAppender(append)
  const recorder = new Recorder()
  const project = open('project')
  return {
    appender,
    project,
    db: kyselyOn(project),
    read: kyselyOn(open('read')),
    public: kyselyOn(open('public')),
    owner,
    anotherProject: () => open('project'),
    async record(deeds) {
      let last = -1n
      for (const deed of deeds) {
        const { positions } = await appender.append(recorder.appendOf(deed))
        last = positions.at(-1) ?? last
      }
      return last
    },
    async close({ look } = { look: true }) {
      await appender.close()
      await Promise.all(pools.map((pool) => pool.end()))
      await owner.end()
      if (look) await assertSound(database.ownerUrl)
      await database.drop()
    },
  }
}

/** Records many histories at once, each in its order. */
export async function recordInBulk(append: Pool, histories: readonly (readonly Deed[])[]): Promise<void> {
  const appender = createAppender(append)
  const recorder = new Recorder()
  const recordAll = async (deeds: readonly Deed[]) => {
    for (const deed of deeds) await appender.append(recorder.appendOf(deed))
  }
  await Promise.all(histories.map(recordAll))
  await appender.close()
}
