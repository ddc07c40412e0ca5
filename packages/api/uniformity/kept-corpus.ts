import { setImmediate } from 'node:timers/promises'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import { type Corpus, growingCorpus } from '@mingce/domain/lens/uniformity/corpus'
import { asOffice } from '@mingce/projections/asking'
import { registryOf, signOfLaws } from '@mingce/projections/law/law'
import { guideTexts, type SignOfTexts, signOfTexts, textsToHoldAgainst } from '@mingce/projections/lens/uniformity'
import type { Desk } from '../desk.ts'

/** Others' texts are at most so much older than what is asked; one's own are never. */
const keptMs = 30_000
const mostKept = 4
const itemsAtOnce = 100

type Kept = { readonly sign: SignOfTexts; readonly corpus: Promise<Corpus>; readonly since: number }

const kept = new WeakMap<Desk['read'], Map<string, Kept>>()

/** What an office's counties are held against, laid out once and kept while it is the same. */
export async function corpusFor(desk: Pick<Desk, 'read'>, office: Office): Promise<Corpus> {
  return corpusAt(desk, office, await asOffice(desk.read, office, (tx) => signOfTexts(tx, office)))
}

/** The same, and the registry of laws as it stands. */
export async function corpusAndLaws(desk: Pick<Desk, 'read'>, office: Office) {
  const [texts, laws] = await asOffice(desk.read, office, (tx) =>
    Promise.all([signOfTexts(tx, office), signOfLaws(tx)]),
  )
  const [corpus, registry] = await Promise.all([corpusAt(desk, office, texts), lawsAt(desk, office, laws)])
  return { corpus, registry }
}

async function corpusAt(desk: Pick<Desk, 'read'>, office: Office, sign: SignOfTexts): Promise<Corpus> {
  const ofDesk = kept.get(desk.read) ?? new Map<string, Kept>()
  kept.set(desk.read, ofDesk)
  const name = office.level === 'county' ? 'published' : `${office.level} ${office.authority}`
  const before = ofDesk.get(name)
  if (before && isGood(before, sign)) return before.corpus
  const corpus = laidOut(desk, office)
  ofDesk.delete(name)
  ofDesk.set(name, { sign, corpus, since: performance.now() })
  for (const oldest of [...ofDesk.keys()].slice(0, -mostKept)) ofDesk.delete(oldest)
  corpus.catch(() => ofDesk.delete(name))
  return corpus
}

/** What was made anew after a redaction is never answered from what was read before it. */
function isGood({ sign: { texts, tables }, since }: Kept, now: SignOfTexts): boolean {
  return tables === now.tables && (texts === now.texts || performance.now() - since < keptMs)
}

async function laidOut({ read }: Pick<Desk, 'read'>, office: Office): Promise<Corpus> {
  const [guide, items] = await asOffice(read, office, async (tx) =>
    Promise.all([guideTexts(tx), textsToHoldAgainst(tx, office)]),
  )
  const growing = growingCorpus(guide)
  for (const [at, item] of items.entries()) {
    growing.add(item)
    if (at % itemsAtOnce === 0) await setImmediate()
  }
  return growing.done()
}

type KeptLaws = { readonly sign: string; readonly registry: Promise<readonly RegisteredLaw[]> }

const keptLaws = new WeakMap<Desk['read'], KeptLaws>()

/** The registry is every office's alike, and never older than what is asked. */
function lawsAt({ read }: Pick<Desk, 'read'>, office: Office, sign: string): KeptLaws['registry'] {
  const before = keptLaws.get(read)
  if (before?.sign === sign) return before.registry
  const registry = asOffice(read, office, (tx) => registryOf(tx))
  keptLaws.set(read, { sign, registry })
  registry.catch(() => keptLaws.delete(read))
  return registry
}
