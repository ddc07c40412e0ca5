import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missingIn, unfitExtras } from '../catalog/completeness.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { sectionsAsked, sectionsMissing } from '../document/outline.ts'
import { catalogStream, parseSubmissionStream, submissionStream } from '../streams.ts'
import type { SubmissionEvent } from '../submission/events.ts'
import type { Part } from '../submission/part.ts'
import { isSettled, openMustFix } from '../submission/state.ts'
import { cameBack } from './came-back.ts'
import { type History, history, liveRecorded, type Recording } from './history.ts'
import { roundOf } from './rounds.ts'
import { catalogIn, factsOf, submissionIn, type World } from './world.ts'

const runs = { numRuns: 20 }
type OnFiling = Recording & { readonly deed: { readonly on: 'submission' } }

/** Shows each step in which a filing recorded an event of this type. */
function liveFilings<Type extends SubmissionEvent['type']>(
  past: History,
  type: Type,
  see: (event: SubmissionEvent & { readonly type: Type }, step: OnFiling) => void,
): void {
  liveRecorded(past, (step) => {
    if (step.deed.on !== 'submission') return
    for (const { fact } of step.outcome)
      if (fact.event.type === type) see(fact.event as SubmissionEvent & { type: Type }, step as OnFiling)
  })
}

test('at each filing, scope and carried divide the parts: each part is in exactly one of the two', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveFilings(past, 'SubmittedToCity', ({ parts, scope, carried }) => {
        const both = [...scope, ...carried.map(({ part }) => part)]
        expect(both.toSorted()).toEqual(parts.map(({ part }) => part).toSorted())
        for (const { part, digest } of carried) expect(parts).toContainEqual({ part, digest })
      })
    }),
    runs,
  )
})

test('what is handed on holds every section that its round requires, in the order of the round', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveFilings(past, 'SubmissionPrepared', ({ parts }, { deed }) => {
        const asked = sectionsAsked(roundOf(deed.id.round), deed.id.kind)
        expect(sectionsMissing(asked, parts)).toEqual([])
        const places = parts.map(({ part }) => asked.findIndex(({ id }) => id === part)).filter((at) => at >= 0)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      })
    }),
    runs,
  )
})

test('an open must-fix comment keeps its part in scope', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveFilings(past, 'SubmittedToCity', ({ scope }, { after, deed }) => {
        for (const { part } of openMustFix(submissionIn(after, deed.id))) expect(scope).toContain(part)
      })
    }),
    runs,
  )
})

test('what is settled has every part settled, no open must-fix comment, and the texts that were filed', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveFilings(past, 'ApprovedByCity', ({ parts }, { before, deed }) => {
        const submission = submissionIn(before, deed.id)
        expect(parts).toEqual(submission.parts)
        expect(parts.filter((part) => !isSettled(submission, part))).toEqual([])
        expect(openMustFix(submission)).toEqual([])
      })
    }),
    runs,
  )
})

test('every text that was settled had been approved by the city as exactly that text', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveFilings(past, 'ApprovedByCity', ({ parts }, { before, deed }) => {
        const approved = approvedTexts(before, deed.id.division)
        expect(parts.filter((part) => !approved.has(keyOf(part)))).toEqual([])
      })
    }),
    runs,
  )
})

test('every item that is settled has the eight elements, what its round requires beyond them, and none of its choices from outside', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ after, outcome }) => {
        for (const { stream, fact } of outcome)
          if (fact.event.type === 'CatalogSettled') {
            const { texts } = catalogIn(after, stream.split('/')[1] ?? '')
            const { extraFields } = roundOf(parseSubmissionStream(fact.event.submission).round).settings
            const contents = fact.event.items.flatMap(({ digest }) => texts.get(digest) ?? [])
            expect(contents).toHaveLength(fact.event.items.length)
            const wrong = (each: DisclosureItem) => [...missingIn(each, extraFields), ...unfitExtras(each, extraFields)]
            expect(contents.map(wrong)).toEqual(contents.map(() => []))
          }
      })
    }),
    runs,
  )
})

test('the city rules on nothing but what the county filed or consented to', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveFilings(past, 'ItemReviewed', ({ part, digest }, { before, deed }) => {
        expect(submissionIn(before, deed.id).parts).toContainEqual({ part, digest })
        if (deed.id.kind === 'disclosure_catalog')
          expect(catalogIn(before, deed.id.division).filed.has(digest)).toBe(true)
      })
    }),
    runs,
  )
})

test('nobody who wrote a text since it was last settled checked or signed it', () => {
  fc.assert(
    fc.property(history, (past) => {
      for (const type of ['SubmissionChecked', 'SubmittedToCity'] as const)
        liveFilings(past, type, (_, { before, deed }) => {
          const { kind, division } = deed.id
          const { parts } = submissionIn(before, deed.id)
          const written =
            kind === 'disclosure_catalog' ? writersOfItems(before, division) : writersOfSections(before, deed)
          const own = parts.filter(({ part }) => written.get(part)?.has(deed.actor.account))
          expect(own).toEqual([])
        })
    }),
    { numRuns: 30 },
  )
})

test('nothing is filed of which a referral upward is open, or that was found not to be disclosed as it stands', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveFilings(past, 'SubmittedToCity', ({ parts }, { before, deed }) => {
        const { disclosures } = submissionIn(before, deed.id)
        for (const { part, digest } of parts) {
          const found = disclosures.get(part)
          expect(found?.outcome).not.toBe('refer_upward')
          if (found?.digest === digest) expect(found.outcome).toBe('may_disclose')
        }
      })
    }),
    { numRuns: 40 },
  )
})

test('what came back is filed again with an answer of its own to every remark, and with every part that was sent back changed or defended', () => {
  fc.assert(
    fc.property(history, (past) => {
      for (const type of ['SubmissionPrepared', 'SubmittedToCity'] as const)
        liveFilings(past, type, ({ parts }, { before, deed }) => {
          const now = new Map(parts.map(({ part, digest }) => [part, digest]))
          const remarks = cameBack(factsOf<SubmissionEvent>(before, submissionStream(deed.id)))
          const silent = remarks.filter(({ part, digest, comment, said }) => {
            const isChanged = now.get(part) !== digest
            return isChanged ? comment !== null && said === null : said !== 'declined' && said !== 'answered'
          })
          expect(silent).toEqual([])
        })
    }),
    { numRuns: 40 },
  )
})

const keyOf = ({ part, digest }: Part) => `${part} ${digest}`

/** Every text that a reviewer proposed for approval, or that the county took over from the city's wording. */
function approvedTexts(world: World, division: string): ReadonlySet<string> {
  const texts = new Set<string>()
  for (const { stream, fact } of world.ledger) {
    const { event } = fact
    if (!stream.startsWith('submission/') || !stream.includes(division)) continue
    if (event.type === 'ItemReviewed' && event.decision === 'approve') texts.add(keyOf(event))
    if (event.type === 'ChangeConsented') texts.add(keyOf(event))
  }
  return texts
}

/**
 * Told again from the events alone: who drafted or reworded each item since the last settlement of its text that still
 * stands. A rewording under the lock is the city's, taken over by consent.
 */
function writersOfItems(world: World, division: string): ReadonlyMap<string, ReadonlySet<string>> {
  const facts = factsOf<CatalogEvent>(world, catalogStream(division))
  const recalled = new Set(facts.flatMap(({ event }) => (event.type === 'SettlementRecalled' ? [event.version] : [])))
  const digests = new Map<string, string>()
  const writers = new Map<string, Set<string>>()
  let locked = false
  for (const { event, by } of facts) {
    if (event.type === 'DraftLocked') locked = true
    if (event.type === 'DraftReleased' || event.type === 'CatalogSettled') locked = false
    if (event.type === 'ItemDrafted' || event.type === 'ItemRevised' || event.type === 'ItemRenamed') {
      digests.set(event.item, event.digest)
      const known = writers.get(event.item) ?? new Set()
      writers.set(event.item, locked ? known : known.add(by.account))
    }
    if (event.type === 'ItemsMerged' || event.type === 'ItemSplit') {
      const [from, to] =
        event.type === 'ItemsMerged' ? [event.items, [event.into]] : [[event.item], [event.item, ...event.into]]
      const hands = [...from.flatMap((item) => [...(writers.get(item) ?? [])]), by.account]
      for (const item of to) writers.set(item, new Set([...(writers.get(item) ?? []), ...hands]))
    }
    if (event.type === 'CatalogSettled' && !recalled.has(event.version))
      for (const { item, digest } of event.items) if (digests.get(item) === digest) writers.set(item, new Set())
  }
  return writers
}

function writersOfSections(world: World, { id }: OnFiling['deed']): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...submissionIn(world, id).sections.values()].map(({ section, editors }) => [section, new Set(editors)]),
  )
}
