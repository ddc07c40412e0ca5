import type { DivisionCode } from '@mingce/domain/authority/division'
import { versionOf } from '@mingce/domain/upcast/upcast'
import type { Append } from '@mingce/ledger/append'
import { batchDeed } from './batch-deeds.ts'
import { beforeFilingDeed } from './before-filing-deeds.ts'
import { cityDeed, packageDeed } from './city-deeds.ts'
import { countyDeed } from './county-deeds.ts'
import { goodPracticeDeed } from './good-practice-deeds.ts'
import { guideDeed } from './guide-deeds.ts'
import { handlingDeed } from './handling-deeds.ts'
import { lawDeed } from './law-deeds.ts'
import { listsDeed } from './lists-deeds.ts'
import { pageDeed } from './page-deeds.ts'
import { digestOf, Random } from './random.ts'
import { type Deed, World } from './world.ts'

/**
 * A random history of one round in one city, told by the domain's own deciders: drafts, filings, returns, settlements,
 * publications, joint packages. The same seed tells the same history.
 *
 * @param counties of one city; no two histories of one ledger may share a county
 */
export function randomHistory(
  seed: number,
  counties: readonly [DivisionCode, ...DivisionCode[]],
  tries = 120,
): readonly Deed[] {
  const world = new World(new Random(seed), `round-${seed}`, counties)
  liveOn(world, tries)
  return world.deeds
}

/** Lets everyone in a world try something, so often. */
export function liveOn(world: World, tries: number): void {
  const { random, counties } = world
  for (let tried = 0; tried < tries; tried += 1) {
    const choice = random.next()
    if (choice < 0.5) countyDeed(world, random.of(counties))
    else if (choice < 0.89) cityDeed(world)
    else if (choice < 0.92) batchDeed(world)
    else if (choice < 0.945) {
      handlingDeed(world)
      listsDeed(world)
      goodPracticeDeed(world)
    } else if (choice < 0.9475) beforeFilingDeed(world)
    else if (choice < 0.95) {
      listsDeed(world)
      lawDeed(world)
      guideDeed(world)
      pageDeed(world)
    } else packageDeed(world)
  }
}

/** Turns deeds into what the ledger's appender takes, keeping count of the versions of every stream. */
export class Recorder {
  readonly #versions = new Map<string, number>()
  #commands = 0

  appendOf({ actor, at, streams }: Deed): Append {
    this.#commands += 1
    const { account, role: post, authority } = actor
    return {
      key: `deed-${this.#commands}`,
      digest: digestOf([this.#commands]),
      meta: { account, post, authority, synthetic: true },
      recordedAt: at,
      streams: [...streams].map(([stream, events]) => {
        const expectedVersion = this.#versions.get(stream) ?? 0
        this.#versions.set(stream, expectedVersion + events.length)
        const news = events.map(({ type, ...payload }) => ({ type, schemaVersion: versionOf(type), payload }))
        return { stream, expectedVersion, events: news }
      }),
    }
  }
}
