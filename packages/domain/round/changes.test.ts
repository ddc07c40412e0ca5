import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from './changes.ts'
import { fiveOpenings, noticeSettings } from './given.ts'
import { noticeClauses } from './notice-2021.ts'
import { proposedTemplates } from './proposed-templates.ts'
import type { RoundSettings } from './settings.ts'

const full: RoundSettings = { ...noticeSettings, clauses: noticeClauses, templates: proposedTemplates }
const [plan, catalog, summary] = noticeSettings.deliverables
if (!plan || !catalog || !summary) throw new Error('the notice asks for three')

test('each thing that moved is told by what it was and what it is, and nothing else', () => {
  expect(changesBetween(full, full)).toEqual([])
  expect(changesBetween(full, { ...full, acceptWithin: 5, holidayPolicy: 'postpone' })).toEqual([
    { about: 'holidayPolicy', was: 'keep', is: 'postpone' },
    { about: 'acceptWithin', was: 2, is: 5 },
  ])
  const packageSigning = { mode: 'any', signers: ['leader'], needed: null } as const
  expect(changesBetween(full, { ...full, packageSigning })).toEqual([
    { about: 'packageSigning', was: null, is: packageSigning },
  ])
  const later = { ...catalog, dueDate: '2021-10-29' }
  expect(changesBetween(full, { ...full, deliverables: [plan, later, summary] })).toEqual([
    { about: 'deliverable', name: 'disclosure_catalog', was: catalog, is: later },
  ])
})

test('what was added was nothing before, what was dropped is nothing after', () => {
  const [first, ...others] = noticeClauses
  expect(changesBetween(full, { ...full, clauses: others, extraFields: [fiveOpenings] })).toEqual([
    { about: 'extraField', name: '五公开', was: null, is: fiveOpenings },
    { about: 'clause', name: 'goal-2021', was: first, is: null },
  ])
  const [template] = proposedTemplates
  const dropped = changesBetween(full, { ...full, templates: template ? [template] : [] })
  expect(dropped.map(({ about, is }) => [about, is])).toEqual(Array.from({ length: 4 }, () => ['section', null]))
})

test('another order alone is a change of its own', () => {
  const turned = changesBetween(full, { ...full, clauses: noticeClauses.toReversed() })
  expect(turned).toHaveLength(1)
  expect(turned[0]).toMatchObject({ about: 'order' })
})

const settings = fc
  .record({
    acceptWithin: fc.integer({ min: 1, max: 3 }),
    holidayPolicy: fc.constantFrom('keep' as const, 'postpone' as const),
    clauses: fc.subarray([...noticeClauses]),
    deliverables: fc.subarray([plan, catalog, summary], { minLength: 1 }),
  })
  .map((some): RoundSettings => ({ ...full, ...some }))

test('whatever two settings say: no change is told between the same, some between others, and as many back', () => {
  fc.assert(
    fc.property(settings, settings, (was, is) => {
      const there = changesBetween(was, is)
      expect(there.length === 0).toBe(JSON.stringify(was) === JSON.stringify(is))
      expect(changesBetween(is, was)).toHaveLength(there.length)
      for (const { was: before, is: after } of there) expect(before).not.toEqual(after)
    }),
  )
})
