import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf } from '../catalog/given.ts'
import { rowOf } from '../guide-upgrade/given.ts'
import { isRefusal } from '../refusal.ts'
import { guideHead, guideRow, guideStatuses } from './events.ts'
import { type FileRow, mostGuideRows, type RowSaid, type VersionSaid, versionFromFile } from './version-from-file.ts'

const low = { item: 'low', content: 'low', basis: 'low', channels: 'low' } as const
const longest = (most: number) => fc.integer({ min: 1, max: most }).map((length) => '指'.repeat(length))

type Case = { readonly read: readonly FileRow[]; readonly said: VersionSaid; readonly byHand: readonly string[] }

/** A file and what is said of it, as long as the procedure that takes it in lets each be. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    count: fc.integer({ min: 1, max: mostGuideRows }),
    categories: fc.integer({ min: 1, max: 60 }),
    sheet: fc.integer({ min: 0, max: 120 }).map((length) => '表'.repeat(length)),
    isKept: fc.func(fc.boolean()),
    doubt: fc.option(longest(1000)),
    title: longest(200),
    note: fc.integer({ min: 0, max: 600 }).map((length) => '注'.repeat(length)),
    file: longest(200),
    address: longest(300),
    empty: fc.array(longest(200), { maxLength: 30 }),
    status: fc.constantFrom(...guideStatuses),
    byHand: fc.array(longest(50), { maxLength: 40 }),
    chain: fc.constantFrom<readonly string[]>([], ['2019']),
  })
  .map(({ count, categories, sheet, isKept, doubt, address, empty, file, byHand, ...over }) => {
    const read = Array.from({ length: count }, (_, at): FileRow => {
      const { item } = rowOf('any', `事项${at}`, { category: `类别${at % categories}` })
      return { place: `${sheet}第${at}行`, item, digest: digestOf(`${at}`), fault: null }
    })
    const rows = read.map(({ digest }, at): RowSaid | null => (isKept(at) ? { digest, confidence: low, doubt } : null))
    const said: VersionSaid = {
      ...{ guide: '2023', because: 'new_version', reason: '新版', renames: [], ...over, rows, emptyCategories: empty },
      source: { docNumber: '教办厅函〔2023〕12号', issuedOn: '2023-05-04', address },
      file: { name: file, digest: 'a'.repeat(64) },
    }
    return { read, said, byHand }
  })

test('whatever is made of a file is what the ledger may hold, or it is refused with words', () => {
  const seen = { made: 0, tooMany: 0 }
  fc.assert(
    fc.property(cases, ({ read, said, byHand }) => {
      const command = versionFromFile(read, said, { today: '2023-06-01', byHand })
      if (isRefusal(command)) {
        expect(['NO_GUIDE_ROWS', 'ROWS_LEFT_OUT', 'TOO_MANY_GUIDE_CATEGORIES']).toContain(command.refused)
        if (command.refused === 'TOO_MANY_GUIDE_CATEGORIES') seen.tooMany += 1
        return
      }
      seen.made += 1
      expect(guideHead.parse(command.head)).toEqual(command.head)
      for (const row of command.rows) expect(guideRow.parse(row)).toEqual(row)
    }),
    { seed: 2023, numRuns: 150 },
  )
  expect(Math.min(seen.made, seen.tooMany)).toBeGreaterThan(5)
})
