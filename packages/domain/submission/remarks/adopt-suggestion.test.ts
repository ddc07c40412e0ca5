import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../../cast.ts'
import { completeItem, digestOf, idOf } from '../../catalog/given.ts'
import type { DisclosureItem } from '../../catalog/item.ts'
import { currentParts } from '../current-parts.ts'
import {
  accepted,
  comment,
  draftOf,
  type Filing,
  giveBack,
  planOf,
  prepare,
  recall,
  resolve,
  retire,
  revise,
} from '../given.ts'
import { asksOf } from './asks.ts'
import { adopt, suggest, suggestValue } from './given-remarks.ts'
import { withSuggested } from './suggested-text.ts'
import { type SuggestedValue, valuedElements, valueIn } from './suggested-value.ts'

const { drafter, checker, leader } = qingbaijiang
const { reviewer } = chengdu
const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }
const suggested = accepted(draftOf(1)).and(reviewer, suggest(1, 1))
const sent = suggested.and(reviewer, giveBack)
const metBy = (filing: Filing) => asksOf(filing.submission, currentParts(filing)).map(({ met }) => met)

test('采纳建议 is one act: the words stand in the county’s own draft, the drafter wrote them, and the comment is answered', () => {
  const content = completeItem('事项1', { contentElements: ['招生计划', '招生范围'] })
  const digest = digestOf('1 采纳稿')
  expect(sent.when(drafter, adopt(1, 1))).toEqual({
    submission: [{ type: 'SuggestionAdopted', comment: idOf(1001), part: idOf(1), digest }],
    catalog: [{ type: 'ItemRevised', item: idOf(1), content, digest }],
  })
  const adopted = sent.and(drafter, adopt(1, 1))
  expect(adopted.submission.comments.get(idOf(1001))?.answer).toMatchObject({ stance: 'adopted', by: drafter.account })
  expect(adopted.catalog.items.get(idOf(1))?.editors).toContain(drafter.account)
  expect(metBy(sent)).toEqual([null])
  expect(metBy(adopted)).toEqual(['revised'])
  expect(adopted.when(drafter, prepare)).toMatchObject({ submission: [{ type: 'SubmissionPrepared' }] })
})

test('put back to what came back, it is asked for again', () => {
  const putBack = sent.and(drafter, adopt(1, 1)).andInCatalog(drafter, revise(1, '初稿', '采纳稿'))
  expect(metBy(putBack)).toEqual([null])
})

test('a suggestion is stale once the element says something else, and stays whole while others move', () => {
  const moved = sent.andInCatalog(drafter, revise(1, '改稿'))
  expect(moved.when(drafter, adopt(1, 1, { text: '改稿' }))).toEqual(refused('SUGGESTION_STALE', idOf(1001)))
  const content = completeItem('事项1', { contentElements: ['初稿'], channels: ['gov_gazette'] })
  const beside = {
    do: 'reviseItem',
    item: idOf(1),
    content,
    digest: digestOf('1 旁'),
    seen: digestOf('1 初稿'),
  } as const
  expect(sent.andInCatalog(drafter, beside).when(drafter, adopt(1, 1, { text: '旁' }))).toMatchObject({
    catalog: [{ content: { contentElements: ['招生计划', '招生范围'], channels: ['gov_gazette'] } }],
  })
})

test('it is the drafter’s, on the text that stood on the screen, while the filing is back', () => {
  for (const actor of [checker, leader]) expect(sent.when(actor, adopt(1, 1))).toEqual(refused('NOT_YOUR_POST'))
  expect(sent.when(drafter, adopt(1, 1, { text: '别稿' }))).toEqual(refused('STALE_TEXT', idOf(1)))
  expect(sent.when(drafter, adopt(1, 1, { changed: '初稿' }))).toEqual(refused('NOT_REVISED', idOf(1)))
  expect(suggested.when(drafter, adopt(1, 1))).toEqual(refused('NOT_YOUR_TURN'))
  expect(sent.and(reviewer, recall).when(drafter, adopt(1, 1))).toEqual(refused('NOT_YOUR_TURN'))
})

test('where there is nothing to be taken over nothing is', () => {
  expect(sent.when(drafter, adopt(2, 1))).toEqual(refused('NO_SUCH_COMMENT', idOf(1002)))
  const words = accepted(draftOf(1)).and(reviewer, comment(1, 1), giveBack)
  expect(words.when(drafter, adopt(1, 1))).toEqual(refused('NO_SUGGESTION', idOf(1001)))
  const two = accepted(draftOf(2)).and(reviewer, suggest(1, 1), giveBack).andInCatalog(drafter, retire(1))
  expect(two.when(drafter, adopt(1, 1))).toEqual(refused('NO_SUGGESTION', idOf(1001)))
  const ticks = { ...suggest(1, 1), element: 'channels' }
  expect(accepted(draftOf(1)).and(reviewer, ticks, giveBack).when(drafter, adopt(1, 1))).toEqual(
    refused('NO_SUGGESTION', idOf(1001)),
  )
  const resolved = accepted(draftOf(1)).and(reviewer, suggest(1, 1), comment(2, 1), resolve(1), giveBack)
  expect(resolved.when(drafter, adopt(1, 1))).toEqual(refused('COMMENT_CLOSED', idOf(1001)))
  const plan = accepted(planOf(1)).and(reviewer, suggest(1, 1), giveBack)
  expect(plan.when(drafter, adopt(1, 1))).toEqual(refused('NO_SUGGESTION', idOf(1001)))
})

test('content and bases stand one a line; what is ticked, and a limit, is not made of words', () => {
  const item = completeItem('招生范围')
  expect(withSuggested(item, 'legalBases', '《教育法》\n\n 《义务教育法》')?.legalBases).toEqual([
    '《教育法》',
    '《义务教育法》',
  ])
  expect(withSuggested(item, 'extra.五公开', '结果公开')?.extra).toEqual({ 五公开: '结果公开' })
  expect(withSuggested(item, 'disclosingBody', '青白江区教育局')?.disclosingBody).toBe('青白江区教育局')
  expect(withSuggested(item, 'disclosingBody', '局'.repeat(300))).toBeUndefined()
  for (const element of ['channels', 'disclosureTimeLimit', 'name'])
    expect(withSuggested(item, element, '甲')).toBeUndefined()
})

const values: readonly SuggestedValue[] = [
  {
    of: 'disclosureTimeLimit',
    disclosureTimeLimit: { raw: '5个工作日内', trigger: null, amount: 5, unit: 'working_day' },
  },
  { of: 'channels', channels: ['notice_board', 'other'], otherChannelText: '家长群' },
  { of: 'audiences', audiences: ['specific_group'], audienceNote: '随迁子女家长' },
  { of: 'disclosureModes', disclosureModes: ['on_request'] },
  { of: 'disclosureLevels', disclosureLevels: ['township'] },
]

test('a limit and ticks are taken over as they were suggested, with the words behind them, and answer the comment', () => {
  for (const value of values) {
    const { of: _, ...changed } = value
    const given = accepted(draftOf(1)).and(reviewer, suggestValue(1, 1, value), giveBack)
    const content = { ...given.catalog.items.get(idOf(1))?.content, ...changed }
    expect(given.when(drafter, adopt(1, 1))).toEqual({
      submission: [{ type: 'SuggestionAdopted', comment: idOf(1001), part: idOf(1), digest: digestOf('1 采纳稿') }],
      catalog: [{ type: 'ItemRevised', item: idOf(1), content, digest: digestOf('1 采纳稿') }],
    })
    expect(metBy(given.and(drafter, adopt(1, 1)))).toEqual(['revised'])
  }
})

test('a name is taken over as a renaming, for the reason the comment gives, and not where another item bears it', () => {
  const named = (name: string) => accepted(draftOf(2)).and(reviewer, suggestValue(1, 1, { of: 'name', name }), giveBack)
  expect(named('招生范围').when(drafter, adopt(1, 1))).toMatchObject({
    catalog: [{ type: 'ItemRenamed', item: idOf(1), content: { name: '招生范围' }, reason: '请改得更合适' }],
  })
  expect(named('事项2').when(drafter, adopt(1, 1))).toEqual(refused('SAME_NAME_TWICE', idOf(2)))
})

test('a suggested value is stale once its field moved, the words behind the ticks included, and no order of ticks', () => {
  const value = { of: 'channels', channels: ['gov_gazette'], otherChannelText: null } as const
  const given = accepted(draftOf(1)).and(
    reviewer,
    suggestValue(1, 1, { ...value, channels: [...value.channels] }),
    giveBack,
  )
  const was = given.catalog.items.get(idOf(1))?.content
  const moved = (changed: Partial<DisclosureItem>) => {
    const content = { ...completeItem('事项1'), ...was, ...changed }
    const revised = {
      do: 'reviseItem',
      item: idOf(1),
      content,
      digest: digestOf('1 旁'),
      seen: digestOf('1 初稿'),
    } as const
    return given.andInCatalog(drafter, revised).when(drafter, adopt(1, 1, { text: '旁' }))
  }
  expect(moved({ channels: ['notice_board'] })).toEqual(refused('SUGGESTION_STALE', idOf(1001)))
  expect(moved({ otherChannelText: '家长群' })).toEqual(refused('SUGGESTION_STALE', idOf(1001)))
  expect(moved({ contentElements: ['别的'] })).toMatchObject({ catalog: [{ content: { channels: ['gov_gazette'] } }] })
})

test('a suggestion is written from what the field says now', () => {
  const item = completeItem('招生范围')
  expect(valueIn(item, 'name')).toEqual({ of: 'name', name: '招生范围' })
  expect(valuedElements.map((element) => valueIn(item, element)?.of)).toEqual(valuedElements)
  expect(valueIn({ ...item, channels: [] }, 'channels')).toBeUndefined()
})
