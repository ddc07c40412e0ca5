import type { LawCommand } from './decide.ts'
import { type LawEntry, lawEntry } from './events.ts'
import type { RegisteredLaw } from './evolve.ts'
import { type Instrument, seedInstruments } from './instrument.ts'

/** Of a law that is known by more than how it is cited: the day from which it holds, where a source at hand says it. */
const known: Readonly<Record<string, Partial<LawEntry>>> = {
  gir_2019: { issuer: '国务院', inForceFrom: '2019-05-15' },
  gbf_2019_54: { issuer: '国务院办公厅' },
  jbth_2019_39: { issuer: '教育部办公厅' },
  cbh_2020_8: { issuer: '四川省人民政府办公厅' },
  cbh_2021_57: { issuer: '四川省人民政府办公厅' },
}

/**
 * The commands by which the province registers the laws met so far, each with where it was met and what of it nobody has checked. A
 * day, a number or a year that no source at hand names is null.
 *
 * Source: `instrument.ts`; the day of the Regulation from published copies of Decree 711.
 */
export const registerSeedLaws: readonly {
  readonly id: string
  readonly command: LawCommand & { do: 'registerLaw' }
}[] = seedInstruments.map((each) => ({ id: each.id, command: { do: 'registerLaw', entry: entryOf(each) } }))

/** The registry as it stands once these are recorded. What its articles say is entered by `seed-articles.ts`. */
export const seedLaws: readonly RegisteredLaw[] = registerSeedLaws.map(({ id, command }) => ({
  id,
  ...command.entry,
  version: 1,
  changes: [],
}))

function entryOf({ id, kind, title, aliases, docNumber, year, source, doubt }: Instrument): LawEntry {
  const issuer = /^(国务院办公厅|国务院|教育部办公厅|教育部)(?=关于|印发)/.exec(title ?? '')?.[1] ?? null
  return lawEntry.parse({
    ...{ kind, issuer, title, aliases: [...aliases], docNumber, year, source, doubt },
    ...{ promulgatedOn: null, inForceFrom: null },
    ...known[id],
  })
}
