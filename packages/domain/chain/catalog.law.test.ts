import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishedText } from '../borrowing/published-text.ts'
import { isRecognised } from '../borrowing/recognised.ts'
import { borrowingsOf } from '../borrowing/takings.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { standingEvidence } from '../catalog/evidence.ts'
import { type Catalog, standingItems } from '../catalog/evolve.ts'
import { lineageOf, sourcesOf } from '../catalog/lineage.ts'
import { isSameCell } from '../catalog/three-way.ts'
import { rowIn } from '../guide/chain.ts'
import { catalogStream } from '../streams.ts'
import type { Submission } from '../submission/state.ts'
import { chain } from './guide-upgrade.ts'
import { type History, history, live, liveCatalogs, liveRecorded, type Recording } from './history.ts'
import { counties } from './staff.ts'
import { catalogIn, type World } from './world.ts'

const runs = { numRuns: 20 }
const typesOf = ({ outcome }: Recording) => outcome.map(({ fact }) => fact.event.type)

test('what an item is said to have from the guide is, to this day, what the guide’s row says', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveCatalogs(past, (_, is) => {
        for (const { content, adopted } of is.items.values())
          for (const { row, elements } of adopted) {
            const says = rowIn(chain, row)?.item
            expect(elements.filter((element) => !says || !isSameCell(content, says, element))).toEqual([])
          }
      })
    }),
    runs,
  )
})

test('what is borrowed stood, word for word, in a version another county had published and not withdrawn, and is recognised to this day', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, outcome }) => {
        for (const { stream, fact } of outcome) {
          const { event } = fact
          if (event.type !== 'ItemBorrowed') continue
          const { item, county, elements } = event
          expect(stream).not.toBe(catalogStream(county))
          const published = publishedText(catalogIn(before, county), event)
          const content = catalogIn(after, stream.slice('catalog/'.length)).items.get(item)?.content
          expect(published).toMatchObject({ digest: event.digest })
          if (typeof published === 'object' && content)
            expect(elements.filter((each) => !isSameCell(content, published.content, each))).toEqual([])
        }
      })
      liveCatalogs(past, (_, is) => {
        for (const { item, content } of is.items.values())
          for (const { county, source, elements, versions } of borrowingsOf(is, item)) {
            expect(new Set(versions.flatMap((of) => of.elements))).toEqual(new Set(elements))
            for (const of of versions) {
              const texts = is.takings.flatMap(({ event, text }) =>
                event.type === 'ItemBorrowed' && isFrom(event, { county, source, version: of.version })
                  ? (is.texts.get(text) ?? [])
                  : [],
              )
              expect(of.elements.filter((each) => !texts.some((text) => isRecognised(text, content, each)))).toEqual([])
            }
          }
      })
    }),
    runs,
  )
})

test('what is merged leaves with the item that took its place and that stands; nothing else leaves or comes but what was drafted', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveEvents(past, 'ItemsMerged', ({ items, into, intoNew }, was, is) => {
        expect(items.map((item) => is.items.get(item)?.retired?.successor)).toEqual(items.map(() => into))
        expect(is.items.get(into)?.retired).toBeNull()
        const left = standing(was).filter((item) => !items.includes(item))
        expect(standing(is).toSorted()).toEqual([...left, ...(intoNew ? [into] : [])].toSorted())
      })
    }),
    { numRuns: 40 },
  )
})

test('what is split stands where it stood, its parts behind it, each under a name of its own', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveEvents(past, 'ItemSplit', ({ item, into }, was, is) => {
        const order = standing(was).flatMap((each) => (each === item ? [item, ...into] : [each]))
        expect(standing(is)).toEqual(order)
        const names = [item, ...into].map((each) => is.items.get(each)?.content.name)
        expect(new Set(names).size).toBe(names.length)
      })
    }),
    { numRuns: 40 },
  )
})

test('更名 leaves every other element, the item’s place and all other items as they were', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveEvents(past, 'ItemRenamed', ({ item, content }, was, is) => {
        const before = was.items.get(item)?.content
        expect({ ...content, name: before?.name }).toEqual(before)
        expect([...is.items.keys()]).toEqual([...was.items.keys()])
        expect([...is.items.keys()].filter((each) => is.items.get(each) !== was.items.get(each))).toEqual([item])
      })
    }),
    { numRuns: 40 },
  )
})

test('what a standing item is said to have come from is another item of the catalog; what is told to be merged into it is gone', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveCatalogs(past, (_, is) => {
        for (const draft of standingItems(is)) {
          const sources = sourcesOf(is, draft.item).map(({ item }) => item)
          expect(sources.filter((item) => item === draft.item || !is.items.has(item))).toEqual([])
          const told = lineageOf(is, draft).flatMap((each) => (each.as === 'merged' ? each.from : []))
          expect(told.filter(({ item }) => is.items.get(item)?.retired?.successor !== draft.item)).toEqual([])
          expect(new Set(told.map(({ item }) => item)).size).toBe(told.length)
        }
      })
    }),
    runs,
  )
})

test('while it is locked, a draft moves by the county’s consent to a change and by nothing else', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveCatalogs(past, (was, is, { deed }) => {
        if (was.lockedBy === null || draftOf(was) === draftOf(is)) return
        expect([deed.on, deed.command.do]).toEqual(['submission', 'consentToChange'])
      })
    }),
    runs,
  )
})

test('a consent moves only the item it is about, from the text the city read to the city’s own', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveCatalogs(past, (was, is, { deed }) => {
        if (deed.on !== 'submission' || deed.command.do !== 'consentToChange') return
        const { part, digest, changedDigest } = deed.command
        const texts = [was, is].map(({ items }) => items.get(part)?.digest)
        expect(texts).toEqual([digest, changedDigest])
        expect([...is.items.keys()].filter((item) => is.items.get(item) !== was.items.get(item))).toEqual([part])
      })
    }),
    runs,
  )
})

test('a settled version never changes; it is taken back by the city’s recall, or stands for ever', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveCatalogs(past, (was, is, step) => {
        const gone = was.settled.filter((version) => !is.settled.includes(version))
        if (gone.length > 0) expect(typesOf(step)).toContain('SettlementRecalled')
        const unreadable = is.settled.flatMap(({ items }) => items.filter(({ digest }) => !is.texts.has(digest)))
        expect([gone.length > 1, unreadable]).toEqual([false, []])
      })
    }),
    runs,
  )
})

test('versions are numbered upward and no number is given twice', () => {
  fc.assert(
    fc.property(history, (past) => {
      const { ledger } = live(past)
      for (const county of counties) {
        const events = ledger.filter(({ stream }) => stream === `catalog/${county}`).map(({ fact }) => fact.event)
        const versions = events.flatMap((event) => (event.type === 'CatalogSettled' ? [event.version] : []))
        expect(versions).toEqual(versions.map((_, index) => index + 1))
      }
    }),
    runs,
  )
})

test('what is published is a settled version, stays one, and is in force until the county publishes a newer one', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveCatalogs(past, (was, is, { deed }) => {
        const settled = new Set(is.settled.map(({ version }) => version))
        expect(is.published.filter(({ version }) => !settled.has(version))).toEqual([])
        if (was.published === is.published) return
        expect(['publish', 'withdrawPublication']).toContain(deed.command.do)
        expect([deed.on, catalogOf(deed)]).toEqual(['catalog', deed.actor.authority])
      })
    }),
    runs,
  )
})

test('nothing the province does changes a catalog, or of a filing anything but the dates of its examination', () => {
  const ofDates = ['ExtensionGranted', 'ExtensionRefused', 'DeadlineRecomputed', 'PublicNoticeKept']
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed, outcome }) => {
        if (deed.actor.level !== 'province') return
        expect(after.catalogs).toBe(before.catalogs)
        const written = outcome.filter(({ stream }) => /^(catalog|submission)\//.test(stream))
        expect(written.filter(({ fact }) => !ofDates.includes(fact.event.type))).toEqual([])
        expect(datesAside(after)).toEqual(datesAside(before))
      })
    }),
    runs,
  )
})

function datesAside({ submissions }: World) {
  const undated = { acceptBy: null, reviewBy: null, clock: null }
  const untold = ({ notice }: Submission) => ({ notice: notice && { ...notice, kept: [] } })
  return new Map([...submissions].map(([stream, filing]) => [stream, { ...filing, ...undated, ...untold(filing) }]))
}

test('a draft is locked exactly while the city examines the filing that holds the lock', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ after }) => {
        const examined = [...after.submissions].filter(([, { stage }]) => stage === 'under_review')
        const held = examined.map(([stream]) => stream).filter((stream) => stream.includes('disclosure_catalog'))
        const locks = counties.flatMap((county) => catalogIn(after, county).lockedBy ?? [])
        expect(locks.toSorted()).toEqual(held.toSorted())
      })
    }),
    runs,
  )
})

function liveEvents<Type extends CatalogEvent['type']>(
  past: History,
  type: Type,
  see: (event: CatalogEvent & { readonly type: Type }, was: Catalog, is: Catalog) => void,
): void {
  liveCatalogs(past, (was, is, { outcome }) => {
    for (const { fact } of outcome)
      if (fact.event.type === type) see(fact.event as CatalogEvent & { type: Type }, was, is)
  })
}

function standing(catalog: Catalog): readonly string[] {
  return standingItems(catalog).map(({ item }) => item)
}

test('the city has the files that stood with the standing items when the catalog was last filed, and no item has one content twice', () => {
  fc.assert(
    fc.property(history, (past) => {
      const filed = new Map<string, readonly string[]>()
      liveCatalogs(past, (_, is, step) => {
        const stand = standingEvidence(is)
        const contents = stand.map(({ item, digest }) => `${item} ${digest}`)
        expect(new Set(contents).size).toBe(contents.length)
        const of = catalogWrittenBy(step)
        if (of !== undefined && typesOf(step).includes('CatalogFiled'))
          filed.set(
            of,
            stand.filter(({ item }) => is.items.get(item)?.retired === null).map(({ attachment }) => attachment),
          )
        const has = [...is.evidence.values()].filter(({ isFiled }) => isFiled).map(({ attachment }) => attachment)
        if (of !== undefined) expect(has).toEqual(filed.get(of) ?? [])
      })
    }),
    runs,
  )
})

function catalogWrittenBy({ outcome }: Recording): string | undefined {
  return outcome.find(({ stream }) => stream.startsWith('catalog/'))?.stream
}

function draftOf({ items }: Catalog): string {
  return [...items.values()].map(({ item, digest, retired }) => `${item} ${digest} ${retired !== null}`).join('\n')
}

function catalogOf(deed: Recording['deed']): string | undefined {
  return deed.on === 'catalog' ? deed.division : undefined
}

type OfVersion = { readonly county: string; readonly source: string; readonly version: number }

function isFrom(event: OfVersion, of: OfVersion): boolean {
  return event.county === of.county && event.source === of.source && event.version === of.version
}
