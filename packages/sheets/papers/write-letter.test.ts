import { expect, test } from 'vitest'
import { partsOf } from '../docx/parts.ts'
import { request } from './given.ts'
import { character, headSize, line, margin, page } from './layout.ts'
import { writeLetterDocx } from './write-letter.ts'

async function textOf(letter = request): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode((await partsOf(await writeLetterDocx(letter))).document)
}

function wordsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

test('a page of the standard has 37 mm above and 28 mm on the left, 22 lines of 28 characters', () => {
  const mm = (twips: number) => Math.round((twips * 25.4) / 144) / 10
  expect([mm(margin.top), mm(margin.left), mm(margin.right), mm(margin.bottom)]).toEqual([37, 28, 26, 35])
  expect([mm(page.width), mm(page.height)]).toEqual([210, 297])
  expect((page.height - margin.top - margin.bottom) / line).toBeGreaterThanOrEqual(22)
  expect((page.width - margin.left - margin.right) / character).toBeGreaterThanOrEqual(28)
})

test('the red head of any office stays on one line', () => {
  expect(headSize('青白江区教育局文件')).toBe(94)
  for (const words of ['教育局文件', '马边彝族自治县教育和体育局文件'])
    expect((headSize(words) / 2) * words.length).toBeLessThanOrEqual((156 / 25.4) * 72)
})

test('青白江区’s 请示 has its parts in the order of the standard', async () => {
  expect(wordsIn(await textOf())).toEqual([
    '青白江区教育局文件',
    '青教〔2021〕12号签发人：某某',
    ...['青白江区教育局关于报请审定', '青白江区义务教育领域基层', '政务公开标准目录的请示'],
    '成都市教育局：',
    ...request.body.map(({ text }) => text),
    '附件：青白江区义务教育领域基层政务公开标准目录',
    ...['青白江区教育局', '2021年10月14日', '（联系人：经办人，联系电话：028-00000000）'],
    ...['抄送：青白江区人民政府办公室。', '青白江区教育局办公室2021年10月14日印发'],
  ])
})

test('what the office has not said leaves its place; a seal is never drawn', async () => {
  const open = { ...request, docNumber: '', signer: '', note: null, copyTo: null }
  const xml = await textOf(open)
  expect(wordsIn(xml)[1]?.replace(/\s/g, '')).toBe('〔〕号签发人：')
  expect(wordsIn(xml).join()).not.toMatch(/联系人|抄送/)
  expect(xml).not.toMatch(/<w:drawing|<w:pict/)
})

test('a letter downward has its number in the middle and no signer; its lists stand on pages of their own', async () => {
  const table = { heading: ['序号', '县（市、区）'], widths: [20, 80], rows: [['1', '双流区']] }
  const enclosures = [
    { name: '统一上报情况表', table },
    { name: '例外情况表', table },
  ]
  const words = wordsIn(await textOf({ ...request, signer: null, enclosures }))
  expect(words[1]).toBe('青教〔2021〕12号')
  expect(words).toEqual(
    expect.arrayContaining(['附件：1. 统一上报情况表', '2. 例外情况表', '附件1', '附件2', '双流区']),
  )
})

test('an enclosure of text stands on pages of its own, with its headings', async () => {
  const text = [{ text: '一、青白江区', isHeading: true as const }, { text: '亮点与经验：群众满意。' }]
  const enclosures = [{ name: '各县（市、区）工作总结摘编', table: null, text }]
  const words = wordsIn(await textOf({ ...request, enclosures }))
  expect(words.slice(words.indexOf('附件'), words.indexOf('附件') + 4)).toEqual([
    ...['附件', '各县（市、区）工作总结摘编', '一、青白江区', '亮点与经验：群众满意。'],
  ])
})

test('control characters, halves of characters, markup and formulas in what the office wrote are plain text', async () => {
  const xml = await textOf({ ...request, issuer: '=1+1\u0000</w:t>\uD800', docNumber: '<b>\u0007&\uFFFF' })
  expect(xml).toContain('=1+1&lt;/w:t&gt;\uFFFD')
  expect(wordsIn(xml)[1]).toContain('&lt;b&gt;&amp;')
})
