import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standingItems } from '../catalog/evolve.ts'
import { catalogOf, firstDrafted, idOf } from '../catalog/given.ts'
import { isRefusal } from '../refusal.ts'
import type { ListsCommand } from './decide.ts'
import { standingEntries } from './evolve.ts'
import { gapCounts } from './gap-counts.ts'
import { gapReport, isOutdated, ofEducation } from './gap-report.ts'
import { after, bring, deny, ListRoom, rowOf, threeItems } from './given.ts'

const items = standingItems({ ...catalogOf(...firstDrafted(3)) })
const ordinals = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 })

/** A list's rows, some without code, some of another bureau; new names for each import. */
function rowsOf(numbers: readonly number[], first: number) {
  return numbers.map((n, at) =>
    rowOf(
      n,
      { ...(n % 3 === 0 && { code: null }), ...(n % 4 === 0 && { name: `水利职权${n}`, body: '水务局' }) },
      idOf(first + at),
    ),
  )
}

const deed = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 8 }))

function commandOf(room: ListRoom, [what, item, at]: readonly [number, number, number]): ListsCommand | undefined {
  const entry = [...room.lists.entries.values()][at]
  if (!entry) return undefined
  const pair = { item: idOf(item), entry: entry.entry }
  if (what < 2) return { do: 'mapToEntry', ...pair, seen: entry.digest, likeness: null }
  if (what === 2) return { do: 'undoMapping', ...pair }
  return what === 3 ? deny('item', pair.item) : deny('entry', pair.entry)
}

function lived(numbers: readonly number[], deeds: readonly (readonly [number, number, number])[]): ListRoom {
  return deeds.reduce(
    (room, each) => {
      const command = commandOf(room, each)
      const events = command && room.when(command)
      return !events || isRefusal(events) ? room : new ListRoom(after(room.lists, events), threeItems)
    },
    new ListRoom().and(bring(rowsOf(numbers, 100))),
  )
}

test('an unchanged list brought in again moves nothing: no entry, no mapping, no line of the report', () => {
  fc.assert(
    fc.property(ordinals, fc.array(deed), (numbers, deeds) => {
      const room = lived(numbers, deeds)
      const again = room.and(bring(rowsOf(numbers.toReversed(), 500)))
      expect(again.lists.entries).toEqual(room.lists.entries)
      expect(again.lists.mappings).toEqual(room.lists.mappings)
      expect(gapReport(again.lists, items)).toEqual(gapReport(room.lists, items))
    }),
  )
})

test('whatever a later version holds: mappings of entries that stand unchanged count as before, and those that come back count again', () => {
  fc.assert(
    fc.property(ordinals, ordinals, fc.array(deed), (first, second, deeds) => {
      const room = lived(first, deeds)
      const later = room.and(bring(rowsOf(second, 500)))
      const kept = (each: ListRoom) => gapReport(each.lists, items).entries.filter(({ state }) => state === 'mapped')
      const standing = new Set(gapReport(later.lists, items).entries.map(({ entry }) => entry.entry))
      expect(
        kept(later)
          .map(({ entry }) => entry.entry)
          .toSorted(),
      ).toEqual(
        kept(room)
          .flatMap(({ entry }) => (standing.has(entry.entry) ? [entry.entry] : []))
          .toSorted(),
      )
      for (const { entry, mappings } of kept(later))
        for (const mapping of mappings) expect(isOutdated(mapping, entry)).toBe(false)
      const back = later.and(bring(rowsOf(first, 900)))
      expect(
        kept(back)
          .map(({ entry }) => entry.entry)
          .toSorted(),
      ).toEqual(
        kept(room)
          .map(({ entry }) => entry.entry)
          .toSorted(),
      )
    }),
  )
})

test('the report adds up: every line is in one state, and both sides tell the same mappings', () => {
  fc.assert(
    fc.property(ordinals, fc.array(deed), (numbers, deeds) => {
      const report = gapReport(lived(numbers, deeds).lists, items)
      for (const { all, mapped, declared, open, aside } of [report.ofEntries, report.ofItems])
        expect(mapped + declared + open + aside).toBe(all)
      expect([report.ofEntries.all, report.ofItems.all]).toEqual([numbers.length, 3])
      const told = (lines: readonly { readonly mappings: readonly { item: string; entry: string }[] }[]) =>
        lines.flatMap(({ mappings }) => mappings.map(({ item, entry }) => `${item} ${entry}`)).toSorted()
      expect(told(report.entries)).toEqual(told(report.items))
    }),
  )
})

test('the counts told above are those of the report, though of what is not about education only what something is said of is told', () => {
  fc.assert(
    fc.property(ordinals, fc.array(deed), (numbers, deeds) => {
      const { lists } = lived(numbers, deeds)
      const { ofEntries, ofItems } = gapReport(lists, items)
      const standing = standingEntries(lists)
      const isEducation = ofEducation(standing)
      const [mappings, declared] = [[...lists.mappings.values()], [...lists.declared.values()]]
      const spokenOf = new Set([...mappings.map(({ entry }) => entry), ...declared.map(({ subject }) => subject)])
      const entries = standing
        .map((each) => ({ entry: each.entry, isEducation: isEducation(each) }))
        .filter((each) => each.isEducation || spokenOf.has(each.entry))
      const counted = { standing: standing.length, entries, mappings, declared }
      expect(gapCounts(counted, items)).toEqual({ ofEntries, ofItems })
    }),
  )
})
