import { entry, lawAfter, register, repeal } from '@mingce/domain/law/given'
import { seedArticles } from '@mingce/domain/law/seed-articles'
import { expect, test } from 'vitest'
import type { Folding } from '../definition.ts'
import {
  articlesCited,
  type RegisterArticleRow,
  type RegisterLawRow,
  registerArticleSource,
  standingTexts,
} from './articles.ts'

const source = registerArticleSource as Folding
const [first] = seedArticles
if (!first) throw new Error('no article is known')
const recordedAt = '2021-09-14T02:00:00.000Z'
const gist = { ...first.entry, article: '3', recordedAt }
const text = { ...gist, article: '4', wording: 'text', text: '第四条的原文。', doubt: null }

test('the public is shown what a law says word for word, and of a gist in our own words only that there is one', () => {
  const { registerLaw, registerArticle } = source.rows('law/example', {
    ...{ entry, version: 3, changes: [], articles: [gist, text] },
  })
  expect(registerLaw).toMatchObject([{ law: 'example', title: entry.title, height: 3 }])
  expect(registerLaw?.[0]).not.toHaveProperty('doubt')
  expect(registerArticle).toMatchObject([
    { key: '3 ', article: '3', text: null, height: 3 },
    { key: '4 ', article: '4', text: '第四条的原文。', doubt: null },
  ])
})

test('a law that is not registered yet is not there', () => {
  expect(source.rows('law/example', { entry: null, version: 0, changes: [], articles: [] })).toEqual({})
})

function publicTexts(legalBases: readonly string[], day: string) {
  const { version, changes } = lawAfter(register, repeal({ from: '2021-12-01' }))
  const { registerLaw, registerArticle } = source.rows('law/example', {
    ...{ entry, version, changes },
    articles: [text],
  })
  const cited = articlesCited(legalBases, registerLaw as readonly RegisterLawRow[])
  return standingTexts(cited, registerArticle as readonly RegisterArticleRow[], day)
}

test('an article that two lines of an item cite is shown once', () => {
  const twice = ['《示例管理办法》第四条', '依据《示例办法》第四条第二款、第九条']
  expect(publicTexts(twice, '2021-10-14').map(({ name }) => name)).toEqual(['《示例管理办法》第四条'])
})

test('the public is told that a law is repealed once it is', () => {
  const [before, after] = ['2021-11-30', '2021-12-01'].map((day) => publicTexts(['《示例管理办法》第四条'], day))
  expect(before).toMatchObject([{ text: '第四条的原文。', repealedFrom: null }])
  expect(after).toMatchObject([{ text: '第四条的原文。', repealedFrom: '2021-12-01' }])
})
