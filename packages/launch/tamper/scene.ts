import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseDivision } from '@mingce/domain/authority/division'
import { identityMigrations } from '@mingce/identity/migrations'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { freshDatabaseOn } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { createSealer } from '@mingce/ledger/seal'
import { signingKey } from '@mingce/ledger/signing-key'
import { lastCheckpoint } from '@mingce/ledger/tiles'
import { noticesMigrations } from '@mingce/notices/migrations'
import { formatVerifierKey, verifierOf } from '@mingce/proof/note'
import type { Signer } from '@mingce/proof/verifier'
import { type Kysely, sql } from 'kysely'
import { loadDemo } from '../demo/load.ts'
import { temporaryFolder } from '../temporary-postgres.ts'

/** A real ledger that is sealed, and what an auditor took home before anyone touched it. */
export type Scene = {
  readonly size: bigint
  readonly signer: Signer
  readonly keyFile: string
  /** The log's public key, from elsewhere than the database. */
  readonly key: string
  /** Files of checkpoints that were kept outside: one of about half the log, and the last. */
  readonly kept: { readonly half: string; readonly last: string }
  readonly folder: string
  readonly appUrl: string
  /** A superuser's connections, which may do anything. */
  readonly superuser: Kysely<unknown>
  close(): Promise<void>
}

/** 攀枝花市 and its five counties from the demonstration: some hundred events of every kind of stream. */
const cities = [parseDivision('510400')]

/** @param serverUrl of a superuser on the server where the ledger is made */
export async function openScene(serverUrl: string): Promise<Scene> {
  const database = await freshDatabaseOn(serverUrl, [...ledgerMigrations, ...identityMigrations, ...noticesMigrations])
  const folder = temporaryFolder('tamper')
  const keyFile = join(folder, 'log-key')
  const signer = signingKey(keyFile)
  const ledger = kyselyOn<unknown>(connect(database.appUrl, 'append', { max: 2 }))
  const sealer = createSealer(ledger, signer)
  const { events } = await loadDemo({ appUrl: database.appUrl, startedAt: new Date(), production: false, cities })
  while (((await lastCheckpoint(ledger))?.size ?? 0n) < BigInt(events)) await sleep(50)
  await sealer.close()
  const kept = await keepCheckpoints(ledger, events, folder)
  await ledger.destroy()

  const superuserUrl = new URL(serverUrl)
  superuserUrl.pathname = new URL(database.appUrl).pathname
  const superuser = kyselyOn<unknown>(connect(superuserUrl.href, 'append', { max: 1 }))
  return {
    ...{ size: BigInt(events), signer, keyFile, kept, folder, superuser, appUrl: database.appUrl },
    key: formatVerifierKey(verifierOf(signer, 'ed25519')),
    async close() {
      await superuser.destroy()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function keepCheckpoints(ledger: Kysely<unknown>, events: number, folder: string): Promise<Scene['kept']> {
  const { rows } = await sql<{ note: string; half: boolean }>`(select note, true as half from ledger.checkpoint
    order by abs(size - ${events}::bigint / 2) limit 1) union all
    (select note, false from ledger.checkpoint order by size desc limit 1)`.execute(ledger)
  const kept = { half: join(folder, 'checkpoint-half'), last: join(folder, 'checkpoint-last') }
  for (const { note, half } of rows) writeFileSync(half ? kept.half : kept.last, note)
  return kept
}
