import { completeItem, idOf } from '@mingce/domain/catalog/given'
import { disclosureItem } from '@mingce/domain/catalog/item'
import { accountable, fiveOpenings } from '@mingce/domain/round/given'
import { expect, test } from 'vitest'
import { dictionary } from './dictionary.ts'
import { writeCatalogJson } from './write-json.ts'

test('青白江区’s data holds each item with its id and its number, and what every element means', () => {
  const content = completeItem('招生计划')
  const items = [{ item: idOf(1), content }]
  const bytes = writeCatalogJson({ division: '510113', place: '青白江区', position: 7, items })
  const { dictionary: told, ...data } = JSON.parse(new TextDecoder().decode(bytes))
  expect(data).toEqual({
    title: '青白江区义务教育领域基层政务公开标准目录',
    division: { code: '510113', name: '青白江区' },
    position: 7,
    items: [{ item: idOf(1), ordinal: 1, ...content }],
  })
  expect(told).toEqual(dictionary)
})

test('what the round asks for beyond the eight stands apart, in its order, with its choices and who reads it', () => {
  const catalog = { division: '510113', place: '青白江区', position: 7, items: [], fields: [fiveOpenings, accountable] }
  const { extraElements } = JSON.parse(new TextDecoder().decode(writeCatalogJson(catalog)))
  expect(extraElements).toMatchObject([
    { identifier: 'extra.五公开', required: true, choices: fiveOpenings.choices, reader: fiveOpenings.reader },
    { identifier: 'extra.责任主体', meaning: '写到科室', form: '文字，至多2000字', required: false },
  ])
})

test('the dictionary names every element of an item, once, and each entry says all it should', () => {
  expect(dictionary.map(({ identifier }) => identifier)).toEqual(Object.keys(disclosureItem.shape))
  for (const { name, meaning, form, source } of dictionary)
    for (const said of [name, meaning, form, source]) expect(said).not.toBe('')
})
