import { expect, test } from 'vitest'
import { readLinks } from './item-links.ts'

const items = [{ item: 'a' }, { item: 'b' }]

test('a line names an item by its number and gives its page; empty lines are passed over', () => {
  expect(readLinks('1 https://a.gov.example/1.html\n\n2、http://a.gov.example/2.html', items)).toEqual({
    links: [
      { item: 'a', url: 'https://a.gov.example/1.html' },
      { item: 'b', url: 'http://a.gov.example/2.html' },
    ],
    unread: undefined,
  })
})

test('a line in the full width of an input method says the same', () => {
  const { links } = readLinks('１．ｈｔｔｐｓ：／／ａ．ｇｏｖ．ｅｘａｍｐｌｅ／１．ｈｔｍｌ', items)
  expect(links).toEqual([{ item: 'a', url: 'https://a.gov.example/1.html' }])
})

test('what is no number of an item, or no address, is told by its line', () => {
  for (const line of ['3 https://a.gov.example/3.html', '1 www.a.gov.example', 'https://a.gov.example', '1'])
    expect(readLinks(line, items)).toEqual({ links: [], unread: line })
})

test('an item named twice has the page named last', () => {
  const twice = readLinks('1 https://a.gov.example/1.html\n1 https://a.gov.example/new.html', items)
  expect(twice.links).toEqual([{ item: 'a', url: 'https://a.gov.example/new.html' }])
})
