import { expect, test } from 'vitest'
import type { JointPackage, PackageFiling } from '../questions.ts'
import { receiptAsked } from './receipts.tsx'

const kind = 'implementation_plan'
const totals = { owed: 5, whole: 3, inPart: 1, outstanding: 1, addenda: 0 }
const filing = { kind, division: '511700', totals, added: null } as unknown as PackageFiling
const enclosedAt = '2021-09-17T02:00:00.000Z'
const part = { kind, sections: [{}, {}, {}, {}], files: [], reason: null, enclosedAt }
const jointOf = (...cityParts: readonly object[]) => ({ cityParts }) as unknown as JointPackage

test('收悉 of a package that holds the city’s own document names it with what it consists of, beside the counties', () => {
  const counties = '确认收悉达州市上报的实施方案：完整 3 县，部分 1 县，例外 1 县'
  expect(receiptAsked(filing, jointOf())).toBe(`${counties}。`)
  expect(receiptAsked(filing, jointOf(part))).toBe(`${counties}；市（州）本级：4 个部分。`)
  expect(receiptAsked(filing, jointOf({ ...part, files: [{}] }))).toContain('市（州）本级：4 个部分、附件 1 份。')
  const missing = { ...part, sections: [], reason: '会签中', enclosedAt: null }
  expect(receiptAsked(filing, jointOf(missing))).toContain('市（州）本级：缺报。')
})

test('what was added after 收悉 is named alone; what the city owes alone names no county', () => {
  const added = { members: [{ division: '511702' }], own: true, at: enclosedAt }
  const later = { ...filing, added } as unknown as PackageFiling
  expect(receiptAsked(later, jointOf(part))).toContain('通川区、市（州）本级（4 个部分）。之前的收悉不受影响。')
  const alone = { ...filing, totals: { ...totals, owed: 0 } } as PackageFiling
  expect(receiptAsked(alone, jointOf(part))).toBe('确认收悉达州市本级上报的实施方案（4 个部分）。')
})
