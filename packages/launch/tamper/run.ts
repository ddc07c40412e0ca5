import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '@mingce/proof/verdict'
import type { Kysely } from 'kysely'
import { verifyAt } from '../commands/verify-files.ts'
import { writeBundle } from '../commands/write-bundle.ts'
import { between, chanceOf } from '../fault/chance.ts'
import { disarm, type Kind, kinds } from './kinds.ts'
import { projectionEdited } from './projection.ts'
import { openScene, type Scene } from './scene.ts'

export type TamperRun = {
  /** Of a superuser: the ledger is made on this server. */
  readonly serverUrl: string
  readonly seed: number
  /** Places a kind. */
  readonly places: number
  readonly say: (line: string) => void
}

/** What was found of one kind: "ENTRY_DIFFERS" 200 times. */
export type Found = Readonly<Record<string, number>>

type Outcome = Fault['how']

class Undone extends Error {}

/**
 * Tampers with a real ledger in every way and at so many places, exports it by the command's own function, and has the offline
 * verifier look, who has the log's key and a checkpoint from before. Each is undone before the next.
 *
 * @returns by kind, how it was found
 * @throws with the first that is not found
 */
export async function runTampering({
  serverUrl,
  seed,
  places,
  say,
}: TamperRun): Promise<Readonly<Record<string, Found>>> {
  const scene = await openScene(serverUrl)
  const chance = chanceOf(seed)
  const report: Record<string, Found> = {}
  try {
    await requireVerified(scene)
    for (const [name, kind] of Object.entries(kinds)) {
      const found: Record<string, number> = {}
      for (let done = 0; done < places; done += 1) {
        const at = BigInt(between(chance, 0, Number(scene.size) - 2)) // each has a next one
        const outcome = await tamperAt(scene, kind, at)
        if (outcome === 'VERIFIED') throw new Error(`${name} at ${at} of ${scene.size} was not found (seed ${seed})`)
        found[outcome] = (found[outcome] ?? 0) + 1
      }
      report[name] = found
      say(`${name}: ${places}/${places} ${JSON.stringify(found)}`)
    }
    for (let done = 0; done < places; done += 1)
      if (!(await projectionEdited(scene, chance)))
        throw new Error(`a row changed without an event was not found (seed ${seed})`)
    report.projection_edited = { REBUILD_DIFFERS: places }
    say(`projection_edited: ${places}/${places} ${JSON.stringify(report.projection_edited)}`)
    await requireVerified(scene)
  } finally {
    await scene.close()
  }
  return report
}

/** Before anything was done and after everything was undone: no false alarm. */
async function requireVerified(scene: Scene): Promise<void> {
  for (const against of ['half', 'last'] as const) {
    const { how } = await exportAndVerify(scene, scene.superuser, against)
    if (how !== 'VERIFIED') throw new Error(`a log that nobody touched was called ${how}`)
  }
}

async function tamperAt(scene: Scene, { tamper, against, seenAfter }: Kind, at: bigint): Promise<Outcome | 'VERIFIED'> {
  const { superuser, size, signer } = scene
  let outcome: Outcome | 'VERIFIED' | undefined
  await superuser
    .transaction()
    .execute(async (tx) => {
      await disarm(tx)
      await tamper({ db: tx, at, size, signer })
      const verdict = await exportAndVerify(scene, tx, against)
      if (seenAfter !== undefined && verdict.at !== at + seenAfter)
        throw new Error(`${verdict.how} was found at ${verdict.at}, done at ${at}`)
      outcome = verdict.how
      throw new Undone()
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error
    })
  return outcome ?? 'VERIFIED'
}

type Looked = { readonly how: Outcome | 'VERIFIED'; readonly at: bigint | null }

async function exportAndVerify(
  { folder, keyFile, key, kept }: Scene,
  db: Kysely<unknown>,
  against: Kind['against'],
): Promise<Looked> {
  const to = join(folder, 'bundle')
  rmSync(to, { recursive: true, force: true })
  await writeBundle(db, { kind: 'log' }, { folder: to, keyFile })
  const verdict = await verifyAt(to, { keys: [key], older: kept[against] })
  return verdict.verified ? { how: 'VERIFIED', at: null } : verdict.fault
}
