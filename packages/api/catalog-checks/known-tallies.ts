import type { CheckTally } from '@mingce/domain/check/check-tally'

/** Tallies by what they follow from; beyond `most` the one that was asked for longest ago goes. */
export class KnownTallies {
  readonly #known = new Map<string, CheckTally>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** Those of these keys that are known, for the asker to hold: what goes from here in the meantime is in hand still. */
  of(keys: readonly string[]): ReadonlyMap<string, CheckTally> {
    const found = keys.flatMap((key) => {
      const tally = this.#known.get(key)
      return tally ? [[key, tally] as const] : []
    })
    for (const [key, tally] of found) this.remember(key, tally)
    return new Map(found)
  }

  remember(key: string, tally: CheckTally): void {
    this.#known.delete(key)
    this.#known.set(key, tally)
    const [oldest] = this.#known.keys()
    if (this.#known.size > this.#most && oldest !== undefined) this.#known.delete(oldest)
  }
}

/** A catalog as it was asked for: its tally if that was known then, else its texts. */
export type AskedCatalog<Item> = {
  readonly key: string
  readonly known: CheckTally | undefined
  readonly items: readonly Item[] | undefined
}

/**
 * The tally of each catalog, in order: as it was known at the question, else counted now and remembered.
 *
 * @throws where neither a tally nor a text is at hand: counted over nothing it would tell, and keep, that nothing was found
 */
export async function tallyOfEach<Catalog extends AskedCatalog<unknown>>(
  catalogs: readonly Catalog[],
  tallies: KnownTallies,
  count: (catalog: Catalog, items: NonNullable<Catalog['items']>) => Promise<CheckTally>,
): Promise<readonly CheckTally[]> {
  const told: CheckTally[] = []
  for (const catalog of catalogs) {
    const { key, known, items } = catalog
    if (!known && !items?.length) throw new Error(`a catalog was to be checked without its texts: ${key}`)
    const tally = known ?? (await count(catalog, items ?? []))
    if (!known) tallies.remember(key, tally)
    told.push(tally)
  }
  return told
}
