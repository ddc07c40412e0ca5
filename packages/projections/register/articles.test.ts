import { entry } from '@mingce/domain/law/given'
import { seedArticles } from '@mingce/domain/law/seed-articles'
import { expect, test } from 'vitest'
import type { Folding } from '../definition.ts'
import { registerArticleSource } from './articles.ts'

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
