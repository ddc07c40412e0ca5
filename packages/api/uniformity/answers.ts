import { setImmediate } from 'node:timers/promises'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import { inOrderOf } from '@mingce/domain/in-order-of'
import { sameAsGuide } from '@mingce/domain/lens/same-as-guide'
import { type CatalogUniformity, summed } from '@mingce/domain/lens/uniformity/catalog-uniformity'
import { choicesBeside, limitBeside } from '@mingce/domain/lens/uniformity/choices'
import type { Corpus } from '@mingce/domain/lens/uniformity/corpus'
import { type LensItem, wordsOf } from '@mingce/domain/lens/uniformity/item'
import { lendersIn, type Measure, measureItem } from '@mingce/domain/lens/uniformity/measure'
import { namedTo } from '@mingce/domain/lens/uniformity/named-to'
import { type SharedSlip, slipsOf } from '@mingce/domain/lens/uniformity/slips'
import { stripOf } from '@mingce/domain/lens/uniformity/strip'
import { asOffice } from '@mingce/projections/asking'
import { peerTexts, standingGuide } from '@mingce/projections/lens/uniformity'
import type { Desk } from '../desk.ts'
import { corpusAndLaws, corpusFor } from './kept-corpus.ts'

type Asked = { readonly desk: Pick<Desk, 'read'>; readonly actor: Office }

/** An item of a catalog in one line: its shares, what it was found, and the nearest county. */
export type ItemUniformity = Pick<Measure, 'shares' | 'finding'> & {
  readonly item: string
  readonly category: string
  readonly name: string
  readonly nearest: string | null
  /** Whose words it says that it borrowed. */
  readonly lenders: readonly string[]
  /** 与指引文字一致. */
  readonly asGuide: boolean
}

/** How like the guide and other counties a catalog is, as a whole and item by item. */
export async function catalogUniformity({ desk, actor }: Asked, catalog: readonly LensItem[]) {
  const corpus = await corpusFor(desk, actor)
  const measures = await measured(corpus, catalog)
  const named = namedTo(actor)
  const isAsGuide = sameAsGuide(await asOffice(desk.read, actor, standingGuide))
  const items = catalog.flatMap(({ item, text, guideRow }, at): readonly ItemUniformity[] => {
    const measure = measures[at]
    if (!measure) return []
    const { shares, finding, alike } = measure
    const [nearest] = alike
    return [
      {
        ...{ item, category: text.category, name: text.name, shares, finding },
        nearest: nearest ? named.county(nearest.division) : null,
        lenders: lendersIn(measure),
        asGuide: isAsGuide(text, guideRow),
      },
    ]
  })
  return { index: indexFor(actor, measures), items }
}

/** The index of a catalog, with the nearest county as the asker is told it. */
function indexFor(actor: Office, measures: readonly Measure[]): CatalogUniformity {
  const { nearest, ...index } = summed(measures)
  return { ...index, nearest: nearest && { ...nearest, division: namedTo(actor).county(nearest.division) } }
}

/** One item in full: where each stretch of its words stands, its choices beside the guide's, rare writings it shares with few. */
export async function itemUniformity({ desk, actor }: Asked, item: LensItem) {
  const { corpus, registry } = await corpusAndLaws(desk, actor)
  const measure = measureItem(corpus, item)
  const key = corpus.groupOf(item)
  const row = corpus.guide.get(key)?.item
  const named = namedTo(actor)
  return {
    ...{ shares: measure.shares, finding: measure.finding },
    alike: named.alike(measure.alike.slice(0, mostNamed)),
    lines: stripOf(item, measure).map((line) => ({ ...line, spans: named.spans(line.spans) })),
    guide: row
      ? { name: row.name, choices: choicesBeside(item.text, row, registry), limit: limitBeside(item.text, row) }
      : null,
    slips: slipsIn(corpus, item).map((slip) => ({ ...slip, counties: named.counties(slip.counties) })),
  }
}

const mostNamed = 5

export type CountyUniformity = CatalogUniformity & { readonly division: string }

const indexed = new WeakMap<Corpus, Promise<readonly CountyUniformity[]>>()

/** The index of every county within reach that has filed a catalog, in order of code. */
export async function countiesUniformity(ctx: Asked): Promise<readonly CountyUniformity[]> {
  const corpus = await corpusFor(ctx.desk, ctx.actor)
  const known = indexed.get(corpus) ?? indexOf(ctx, corpus)
  indexed.set(corpus, known)
  known.catch(() => indexed.delete(corpus))
  return known
}

async function indexOf({ desk, actor }: Asked, corpus: Corpus): Promise<readonly CountyUniformity[]> {
  const items = await asOffice(desk.read, actor, (tx) => peerTexts(tx, actor))
  const counties: CountyUniformity[] = []
  for (const [division, catalog] of Map.groupBy(items, (each) => each.division))
    counties.push({ division, ...indexFor(actor, await measured(corpus, catalog)) })
  return counties.toSorted(inOrderOf(({ division }) => division))
}

async function measured(corpus: Corpus, catalog: readonly LensItem[]): Promise<readonly Measure[]> {
  const measures: Measure[] = []
  for (const item of catalog) {
    measures.push(measureItem(corpus, item))
    if (measures.length % itemsAtOnce === 0) await setImmediate()
  }
  await setImmediate()
  return measures
}

const itemsAtOnce = 50

const slipsKept = new WeakMap<object, ReadonlyMap<string, SharedSlip>>()

function slipsIn(corpus: Corpus, item: LensItem): readonly SharedSlip[] {
  const group = corpus.groups.get(corpus.groupOf(item))
  if (!group) return []
  const slips = slipsKept.get(group) ?? slipsOf(group)
  slipsKept.set(group, slips)
  return [...new Set(wordsOf(item.text))].flatMap((words) => {
    const slip = slips.get(words)
    const counties = slip?.counties.filter((county) => !item.lentTo?.some(({ division }) => division === county))
    return slip && counties?.some((county) => county !== item.division) ? [{ ...slip, counties }] : []
  })
}
