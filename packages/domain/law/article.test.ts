import { expect, test } from 'vitest'
import { qingbaijiang, sichuan } from '../cast.ts'
import { articleOn, articlesOf } from './article.ts'
import { type ArticleEntry, articleEvent } from './article-events.ts'
import { decideLaw, type LawCommand } from './decide.ts'
import type { ArticleCommand } from './decide-article.ts'
import { amend, entry, lawAfter, register } from './given.ts'
import { registerSeedLaws } from './seed.ts'
import { seedArticles } from './seed-articles.ts'

const third: ArticleEntry = {
  ...{ article: '3', from: null, wording: 'text', text: '第三条　示例。', source: '公报', doubt: null },
}
const enter = (seen: number, over: Partial<ArticleEntry> = {}): ArticleCommand => ({
  ...{ do: 'enterArticle', entry: { ...third, ...over }, seen },
})
const correct: ArticleCommand = {
  ...{ do: 'correctArticle', entry: { ...third, text: '第三条　改正。' }, reason: '漏字', seen: 2 },
}
const withdraw: ArticleCommand = { do: 'withdrawArticle', article: '3', from: null, reason: '条号有误', seen: 2 }
const when = (command: LawCommand, ...before: readonly LawCommand[]) =>
  decideLaw(command, lawAfter(register, ...before), { actor: sichuan.roundManager, id: 'example' })
const law = (...commands: readonly LawCommand[]) => {
  const { entry: found, ...state } = lawAfter(register, ...commands)
  if (!found) throw new Error('not registered')
  return { ...found, ...state }
}

test('an article is entered once for a day, with its source, and put right or taken out only as it was entered', () => {
  expect(when(enter(1))).toEqual([{ type: 'LawArticleEntered', ...third }])
  expect(when(enter(2), enter(1))).toEqual({ refused: 'LAW_ARTICLE_ENTERED' })
  expect(when(enter(2, { from: entry.inForceFrom }), enter(1))).toEqual({ refused: 'LAW_ARTICLE_ENTERED' })
  expect(when(correct, enter(1))).toMatchObject([
    { type: 'LawArticleCorrected', text: '第三条　改正。', reason: '漏字' },
  ])
  expect(when({ ...correct, entry: third } as ArticleCommand, enter(1))).toEqual({ refused: 'NOTHING_CHANGED' })
  expect(when(withdraw, enter(1))).toMatchObject([{ type: 'LawArticleWithdrawn', article: '3', from: null }])
  for (const command of [correct, withdraw])
    expect(when(command, enter(1, { article: '4' }))).toEqual({ refused: 'NO_SUCH_LAW_ARTICLE' })
})

test('no article holds before its law does, and no law has more of them than it could have', () => {
  expect(when(enter(1, { from: '2001-02-28' }))).toEqual({ refused: 'LAW_ARTICLE_TOO_EARLY', about: ['2001-03-01'] })
  const all = Array.from({ length: 600 }, (_, at) => enter(at + 1, { article: `${at + 1}` }))
  expect(when(enter(601, { article: '601' }), ...all)).toEqual({ refused: 'LAW_ARTICLES_FULL' })
})

test('nobody but the round manager enters one, and whoever has not seen the last act enters none', () => {
  const { drafter } = qingbaijiang
  for (const actor of [drafter, sichuan.reviewer])
    expect(decideLaw(enter(1), lawAfter(register), { actor, id: 'example' })).toEqual({ refused: 'ONLY_ROUND_MANAGER' })
  expect(when(enter(1), enter(1, { article: '4' }))).toEqual({ refused: 'LAW_MOVED' })
  expect(when(amend({ seen: 1 }), enter(1))).toEqual({ refused: 'LAW_MOVED' })
})

test('an article is told as it stood on a day, and whether the law was amended since', () => {
  const later = enter(3, { from: '2021-11-01', text: '第三条　新文本。' })
  const amended = law(enter(1), amend({ seen: 2 }))
  expect(articleOn(amended, '3', '2001-02-28')).toBeUndefined()
  expect(articleOn(amended, '3', '2021-10-31')).toMatchObject({ version: third, amendedSince: null })
  expect(articleOn(amended, '3', '2021-11-01')).toMatchObject({ version: third, amendedSince: { change: 1 } })
  const known = law(enter(1), amend({ seen: 2 }), later)
  expect(articleOn(known, '3', '2021-10-31')?.version.text).toBe('第三条　示例。')
  expect(articleOn(known, '3', '2021-11-01')).toMatchObject({
    version: { text: '第三条　新文本。' },
    amendedSince: null,
  })
  expect(articleOn(known, '4', '2021-11-01')).toBeUndefined()
  expect(articleOn(law(enter(1), withdraw), '3', '2021-10-31')).toBeUndefined()
})

test('the day from which a law is in force moves only where its articles allow it, and they are named', () => {
  const later = enter(2, { from: '2001-06-01', text: '第三条　新文本。' })
  const moved = (inForceFrom: string | null, seen = 3): LawCommand => ({
    ...{ do: 'correctLaw', entry: { ...entry, inForceFrom }, reason: '施行日期有误', seen },
  })
  const against = { refused: 'LAW_ARTICLES_AGAINST_ENTRY', about: ['第三条'] }
  for (const day of ['2001-06-01', '2001-07-01']) expect(when(moved(day), enter(1), later)).toEqual(against)
  for (const day of ['2001-05-31', '2001-01-05', null])
    expect(when(moved(day), enter(1), later)).toMatchObject([{ type: 'LawEntryCorrected', inForceFrom: day }])
  expect(when(moved('2001-07-01', 2), enter(1))).toMatchObject([{ type: 'LawEntryCorrected' }])
})

test('where an older log holds two versions that start on one day, the one that names it holds, whichever was entered first', () => {
  const named = { ...third, from: '2001-06-01', text: '第三条　新文本。', recordedAt: '' }
  const ever = { ...third, recordedAt: '' }
  for (const articles of [
    [named, ever],
    [ever, named],
  ])
    expect(articleOn({ articles, changes: [], inForceFrom: '2001-06-01' }, '3', '2021-10-14')?.version).toBe(named)
})

test('articles stand in the order of the law', () => {
  const all = ['26-1', '3', '27', '26'].map((article, at) => enter(at + 1, { article }))
  expect(articlesOf(law(...all))).toEqual(['3', '26', '26-1', '27'])
})

test('what is known of the Regulation’s articles is a gist in doubt, entered once each, of a law that is registered', () => {
  const events = seedArticles.map(({ entry }) => articleEvent.parse({ type: 'LawArticleEntered', ...entry }))
  expect(events.every((event) => 'wording' in event && event.wording === 'gist' && event.doubt !== null)).toBe(true)
  expect(new Set(seedArticles.map(({ id, entry }) => `${id} ${entry.article}`)).size).toBe(seedArticles.length)
  for (const { id } of seedArticles) expect(registerSeedLaws.some((each) => each.id === id)).toBe(true)
})
