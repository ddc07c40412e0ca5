import type { ArticleEntry } from '@mingce/domain/law/article-events'
import { entry } from '@mingce/domain/law/given'
import { seedArticles } from '@mingce/domain/law/seed-articles'
import { expect, test } from 'vitest'
import type { Folding } from '../definition.ts'
import { lawProjection } from './law.ts'

const [source] = lawProjection.sources as readonly Folding[]
const [first] = seedArticles
if (!source || !first) throw new Error('nothing to fold')
const page: ArticleEntry = { ...first.entry, article: '3', from: null, text: '文'.repeat(8000) }
const later = { ...page, from: '2021-11-01' }
const recordedAt = '2021-09-14T02:00:00.000Z'
const rowsWith = (...articles: readonly ArticleEntry[]) =>
  source.rows('law/example', {
    ...{ entry, version: articles.length + 1, changes: [] },
    articles: articles.map((each) => ({ ...each, recordedAt })),
  })

test('the registry’s row of a law stays as small as it is, however long its articles are', () => {
  const [none] = rowsWith().law ?? []
  expect(rowsWith(page, later).law).toEqual([{ ...none, version: 3 }])
})

test('each version of an article is a row of its own, which another article does not rewrite', () => {
  const one = rowsWith(page).lawArticle ?? []
  expect(one).toMatchObject([{ key: '3 ', law: 'example', article: '3', holdsFrom: null, recordedAt }])
  const three = rowsWith(page, later, { ...page, article: '4' }).lawArticle ?? []
  expect(three.map(({ key }) => key)).toEqual(['3 ', '3 2021-11-01', '4 '])
  expect(three[0]).toEqual(one[0])
})
