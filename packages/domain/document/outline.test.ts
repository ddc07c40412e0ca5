import { expect, test } from 'vitest'
import { openRound } from '../round/given.ts'
import { proposedTemplates } from '../round/proposed-templates.ts'
import { inOrder, outlineOf, sectionsAsked, sectionsMissing } from './outline.ts'

const round = openRound()
const asking = openRound({ settings: { ...round.settings, templates: proposedTemplates } })
const asked = sectionsAsked(asking, 'work_summary')
const part = (id: string) => ({ part: id })
const written = [part('own'), part(asked[1]?.id ?? ''), part(asked[0]?.id ?? '')]

test('a document stands in the order of its template, what the county added behind it', () => {
  const outline = outlineOf(asked, written)
  expect(outline.map((each) => [each.asked?.title ?? null, each.section?.part ?? null])).toEqual([
    ['工作开展情况', asked[0]?.id],
    ['目录编制与公开成效', asked[1]?.id],
    ['亮点与经验', null],
    ['问题与下一步打算', null],
    [null, 'own'],
  ])
  expect(inOrder(asked, written).map((each) => each.part)).toEqual([asked[0]?.id, asked[1]?.id, 'own'])
})

test('only what the round requires is missing', () => {
  expect(sectionsMissing(asked, written).map(({ title }) => title)).toEqual(['亮点与经验'])
})

test('a round without a template, and a catalog, ask for no sections', () => {
  expect(sectionsAsked(round, 'work_summary')).toEqual([])
  expect(sectionsAsked(asking, 'disclosure_catalog')).toEqual([])
  expect(sectionsAsked({ status: 'unopened' }, 'work_summary')).toEqual([])
})
