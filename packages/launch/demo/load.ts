import type { Desk } from '@mingce/api/desk'
import { openDesk } from '@mingce/api/open-desk'
import type { AttachmentStore } from '@mingce/attachments/store'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { createDemoAccounts } from '@mingce/identity/demo-accounts'
import { readLedger } from '@mingce/ledger/read'
import { projectionNames } from '@mingce/projections/projections'
import { CannotStartError } from '../cannot-start.ts'
import { accountsOf, accountsToShow, demoPassword, type ShownAccount } from './accounts.ts'
import { stageOf } from './cohorts.ts'
import { keepEvidence } from './evidence.ts'
import { noteLooks } from './noted-looks.ts'
import { play } from './play.ts'
import { movesOf, scenario } from './scenario.ts'

export type DemoDesk = {
  /** The apps' login at a migrated database: "postgres://mingce_app:…@127.0.0.1:4850/mingce". */
  readonly appUrl: string
  /** The real time: at this instant the demo's clock shows 2021-10-15 09:00. */
  readonly startedAt: Date
  readonly production: boolean
  /** The cities that are played with all their counties; the whole province unless said. */
  readonly cities?: readonly DivisionCode[]
  /** Where the few files lie that the demo's events name; left out, they say that none was kept. */
  readonly attachments?: AttachmentStore | undefined
}

export type DemoLoaded = {
  readonly events: number
  readonly seconds: number
  /** For the main job; `demoPassword` opens them all. */
  readonly accounts: readonly ShownAccount[]
}

const longestCatchUpMs = 120_000

/**
 * Loads the demo into an empty ledger by recording commands, with a clock that runs from 2021-09-10, and brings every
 * projection up to it.
 *
 * @throws {CannotStartError} in production, and when the ledger is not empty
 */
export async function loadDemo(demo: DemoDesk): Promise<DemoLoaded> {
  const { appUrl, startedAt, production, cities, attachments } = demo
  if (production) throw new CannotStartError('生产环境不能载入演示数据', 'the demo is never loaded in production')
  const began = performance.now()
  const stage = stageOf(cities)
  const events = await withDesk({ appUrl, follows: false }, async (desk) => {
    await requireEmpty(desk)
    if (attachments) await keepEvidence(attachments)
    const events = await play({ ...desk, synthetic: true }, scenario(stage, startedAt))
    const accounts = accountsOf(stage, movesOf(stage))
    await createDemoAccounts(desk.identity, { accounts, password: demoPassword }, startedAt)
    await noteLooks(desk)
    return events
  })
  await withDesk({ appUrl, follows: true }, (desk) => catchUp(desk, events))
  return { events, seconds: (performance.now() - began) / 1000, accounts: accountsToShow() }
}

/** Nobody follows while the demo is recorded: to carry it in one go costs a third. */
async function withDesk<T>(
  { appUrl, follows }: { readonly appUrl: string; readonly follows: boolean },
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const desk = await openDesk(appUrl, { follows, production: false })
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}

async function requireEmpty({ ledger }: Desk): Promise<void> {
  const [first] = await readLedger(ledger, { limit: 1 })
  if (!first) return
  throw new CannotStartError(
    '账本里已有记录，演示数据只能载入空的数据库',
    'the ledger is not empty: the demo is loaded into an empty database only',
  )
}

async function catchUp({ follower }: Desk, events: number): Promise<void> {
  const caught = await follower.catchUp(projectionNames, BigInt(events - 1), longestCatchUpMs)
  if (caught === 'catching_up') throw new Error(`the projections did not reach event ${events - 1} in time`)
}
