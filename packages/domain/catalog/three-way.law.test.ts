import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeItem, idOf } from './given.ts'
import type { DisclosureItem } from './item.ts'
import { mergeThreeWays, withFileCells } from './three-way.ts'

// Few texts, so that the three sides often agree and often do not.
const content: fc.Arbitrary<DisclosureItem> = fc
  .record({
    category: fc.constantFrom('招生管理', '教师管理'),
    contentElements: fc.subarray(['招生计划', '招生范围']),
    disclosingBody: fc.constantFrom(null, '区教育局', '区招生办'),
    channels: fc.shuffledSubarray(['gov_website', 'notice_board', 'other'] as const),
    otherChannelText: fc.constantFrom(null, '家长会'),
    extra: fc.dictionary(fc.constantFrom('五公开', '公开形式'), fc.constantFrom('', '文本'), { noNullPrototype: true }),
  })
  .map((over) => completeItem('招生计划', over))

const side = (length: number) => fc.array(content, { minLength: length, maxLength: length })
const sides = fc.nat(5).chain((count) => fc.tuple(side(count), side(count), side(count)))

const named = (contents: readonly DisclosureItem[]) =>
  contents.map((each, at) => ({ item: idOf(at + 1), content: each }))
const standing = (contents: readonly DisclosureItem[]) => named(contents).map((each) => ({ ...each, retired: false }))

function merged(base: readonly DisclosureItem[], file: readonly DisclosureItem[], draft: readonly DisclosureItem[]) {
  return mergeThreeWays({
    base: named(base),
    exported: named(base).map(({ item }) => item),
    file: named(file),
    draft: standing(draft),
  })
}

test('a file that nobody edited gives the draft, and nobody is asked', () => {
  fc.assert(
    fc.property(sides, ([base, , draft]) => {
      const { items, conflicts, added, missing } = merged(base, base, draft)
      expect(items.map((each) => each.content)).toEqual(draft)
      expect([conflicts, added, missing]).toEqual([0, [], []])
    }),
  )
})

test('where the draft did not move the merge is the file, but for the order of ticks', () => {
  fc.assert(
    fc.property(sides, ([base, file]) => {
      const { items, conflicts } = merged(base, file, base)
      expect(items.map((each) => inOrder(each.content))).toEqual(file.map(inOrder))
      expect(conflicts).toBe(0)
    }),
  )
})

test('each conflict that is decided for the file has the file’s cell, every other cell stays; decided back, nothing was changed', () => {
  fc.assert(
    fc.property(sides, fc.infiniteStream(fc.boolean()), ([base, file, draft], forFile) => {
      for (const each of merged(base, file, draft).items) {
        const conflicts = each.cells.filter(({ outcome }) => outcome === 'conflict').map(({ element }) => element)
        const chosen = new Set(conflicts.filter(() => forFile.next().value))
        const content = withFileCells(each, chosen)
        const again = mergeThreeWays({
          base: [],
          exported: [],
          file: [{ item: each.item, content }],
          draft: [{ ...each, content: each.content, retired: false }],
        })
        const moved = again.items[0]?.cells
          .filter(({ outcome }) => outcome !== 'unchanged')
          .map(({ element }) => element)
        expect(new Set(moved)).toEqual(chosen)
        expect(withFileCells({ content, file: each.file }, chosen)).toEqual(content)
        expect(inOrder(withFileCells({ content, file: each.draft }, chosen))).toEqual(inOrder(each.content))
      }
    }),
  )
})

test('the conflicts are the same whichever side is the file, and from the file becomes from the draft', () => {
  fc.assert(
    fc.property(sides, ([base, one, other]) => {
      const there = merged(base, one, other).items.map(({ cells }) => told(cells))
      const back = merged(base, other, one).items.map(({ cells }) =>
        told(cells, { from_file: 'from_draft', from_draft: 'from_file' }),
      )
      expect(back).toEqual(there)
    }),
  )
})

test('merging what was merged again asks only what was asked before', () => {
  fc.assert(
    fc.property(sides, ([base, file, draft]) => {
      const once = merged(base, file, draft)
      const again = merged(
        base,
        file,
        once.items.map((each) => each.content),
      )
      expect(again.items.map((each) => each.content)).toEqual(once.items.map((each) => each.content))
      expect(again.conflicts).toBe(once.conflicts)
    }),
  )
})

function told(
  cells: readonly { readonly element: string; readonly outcome: string }[],
  turned: Record<string, string> = {},
) {
  const entries = cells.map(({ element, outcome }) => [element, turned[outcome] ?? outcome] as const)
  return new Map([...entries].sort(([one], [two]) => one.localeCompare(two)))
}

function inOrder(item: DisclosureItem): DisclosureItem {
  return { ...item, channels: [...item.channels].sort() }
}
