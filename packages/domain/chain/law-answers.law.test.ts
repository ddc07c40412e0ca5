import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citesFormer } from '../law/proposal.ts'
import { history, liveCatalogs } from './history.ts'
import { laws } from './law-answers.ts'

test('in any history what a change proposes is declined once until it is taken back, of an item that cites the law as it was, and no text moves by it', () => {
  const law = laws.find(({ changes }) => changes.length > 0)
  const [change] = law?.changes ?? []
  if (!law || !change) throw new Error('no law changed')
  fc.assert(
    fc.property(history, (past) => {
      liveCatalogs(past, (was, is, { outcome }) => {
        const answers = is.lawDeclines.map((each) => `${each.item} ${each.law} ${each.change}`)
        expect(new Set(answers).size).toBe(answers.length)
        const answered = outcome.find(({ fact }) => fact.event.type.startsWith('LawProposal'))
        if (!answered) return expect(is.lawDeclines).toEqual(was.lawDeclines)
        expect({ ...is, lawDeclines: was.lawDeclines }).toEqual(was)
        const { event } = answered.fact
        if (event.type !== 'LawProposalDeclined') return
        const text = is.items.get(event.item)
        expect(text?.digest).toBe(event.digest)
        expect(citesFormer(text?.content.legalBases ?? [], { law, change }, laws)).toBe(true)
      })
    }),
    { numRuns: 20 },
  )
})
