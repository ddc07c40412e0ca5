import { chengdu, qingbaijiang } from '@mingce/domain/cast'
import type { CatalogEvent } from '@mingce/domain/catalog/events'
import { by, catalogOf, digestOf, drafted, idOf, revised } from '@mingce/domain/catalog/given'
import type { Fact } from '@mingce/domain/fact'
import { expect, test } from 'vitest'
import { publishedStages } from './stages.ts'

const first = 'submission/2021-pilot/510113/disclosure_catalog/1'
const adjusted = 'submission/2021-pilot/510113/disclosure_catalog/2'
const settled = (version: number, submission: string, text: string) => {
  const items = [{ item: idOf(1), digest: digestOf(`1 ${text}`) }]
  return by(chengdu.leader, { type: 'CatalogSettled', version, submission, items } as const)
}
const published = (version: number, publishedOn: string, effectiveOn: string) => {
  const said = { version, url: `https://qbj.example/${version}`, publishedOn, effectiveOn, links: [] }
  return by(qingbaijiang.leader, { type: 'CatalogPublished' as const, ...said, textDigest: digestOf('1') })
}
const withdrawn = by(qingbaijiang.leader, {
  ...{ type: 'PublicationWithdrawn' as const, version: 2, staying: 1, reason: '链接有误' },
  ...{ withdrawnOn: '2021-12-20', url: 'https://qbj.example/2', textDigest: digestOf('2') },
})
const stagesOf = (...past: readonly Fact<CatalogEvent>[]) =>
  publishedStages('510113', catalogOf(...past)).map(({ n, onDate, effectiveOn }) => [n, onDate, effectiveOn])
const twice: readonly Fact<CatalogEvent>[] = [
  ...[drafted(1), settled(1, first, '初稿'), published(1, '2021-10-22', '2021-10-22')],
  ...[revised(1, '修订稿'), settled(2, adjusted, '修订稿'), published(2, '2021-12-10', '2022-01-01')],
]

test('青白江区 published its first version and its adjustment: both stand as published, each on its own day', () => {
  expect(stagesOf(...twice.slice(0, 3))).toEqual([[1, '2021-10-22', '2021-10-22']])
  expect(stagesOf(...twice)).toEqual([
    [1, '2021-10-22', '2021-10-22'],
    [2, '2021-12-10', '2022-01-01'],
  ])
})

test('what was withdrawn since is not called published', () => {
  expect(stagesOf(...twice, withdrawn)).toEqual([[1, '2021-10-22', '2021-10-22']])
})
