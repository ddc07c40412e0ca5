import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { draftOf, revise, settled } from '../submission/given.ts'
import { filings } from './given.ts'
import { textsThatTravel } from './member-texts.ts'

test('what travels is told by its texts, whatever their order', () => {
  const { parts } = filings.settled
  expect(textsThatTravel(filings.settled)).toBe(parts.map(({ part, digest }) => `${part} ${digest}`).join('\n'))
  expect(textsThatTravel({ ...filings.settled, parts: parts.toReversed() })).toBe(textsThatTravel(filings.settled))
})

test('another word in one of them is another text', () => {
  const reworded = settled(draftOf(4).andInCatalog(qingbaijiang.drafter, revise(2, '改写稿'))).submission
  expect(reworded.parts).toHaveLength(filings.settled.parts.length)
  expect(textsThatTravel(reworded)).not.toBe(textsThatTravel(filings.settled))
})

test('of a filing that travels in part, the text that went back does not count', () => {
  const { parts } = filings.returnedInPart
  expect(textsThatTravel(filings.returnedInPart).split('\n')).toHaveLength(parts.length - 1)
  const later = parts.map((each) => (each.part === idOf(1) ? { ...each, digest: digestOf('1 改写稿') } : each))
  expect(textsThatTravel({ ...filings.returnedInPart, parts: later })).toBe(textsThatTravel(filings.returnedInPart))
})
