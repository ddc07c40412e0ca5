import { expect, test } from 'vitest'
import type { CatalogExport } from './export/catalog-export.ts'
import { writeCatalogCsv } from './export/write-csv.ts'
import { writeCatalogXlsx } from './export/write-xlsx.ts'
import { settledCatalog } from './fixtures/settled.ts'
import { unicodeCases } from './fixtures/unicode.ts'
import { checkPage } from './live-page/check-page.ts'
import { isWholly } from './live-page/comparison.ts'
import { writeCatalogFragment } from './publication/write-html.ts'
import { readCatalog } from './read-catalog.ts'
import { toDisclosureItem } from './to-item.ts'

// Each of the sixty is the name, a content and an element of its own of an item, and goes the county's ways.

async function catalogWith(texts: readonly string[]): Promise<CatalogExport> {
  const whole = await settledCatalog('12-suqian-hubin')
  const [first] = whole.items
  if (!first) throw new Error('the catalog has no item')
  const items = texts.map((text, at) => {
    const content = {
      ...first.content,
      name: `${at + 1}号${text}`,
      contentElements: [`内容${text}`],
      extra: { 备注: text },
    }
    return { item: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`, content }
  })
  return { ...whole, items }
}

const texts = unicodeCases.map(({ text }) => text)

test('there are sixty of them, each of a name of its own', () => {
  expect(new Set(unicodeCases.map(({ name }) => name)).size).toBe(60)
})

test.each([
  ['.xlsx', 'workbook', writeCatalogXlsx] as const,
  ['.csv', 'text', async (catalog: CatalogExport) => writeCatalogCsv(catalog)] as const,
])('what left as %s comes back to the letter, all sixty, with nothing live in it', async (_, kind, write) => {
  const catalog = await catalogWith(texts)
  const { items } = await readCatalog(await write(catalog), kind)
  expect(items.map(toDisclosureItem)).toEqual(catalog.items.map(({ content }) => content))
})

test.each(unicodeCases)('$name: $fate when the file of another brings it', async ({ text, fate, code }) => {
  const heading = '序号,公开事项,公开内容,公开依据,公开时限,公开主体'
  const row = ['1', '招生管理', '招生范围', '义务教育法', '20个工作日内', `某局${text}`]
  const line = row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  const read = readCatalog(Buffer.from(`${heading}\r\n${line}\r\n`), 'text')
  if (fate === 'refused') return expect(read).rejects.toMatchObject({ code, message: expect.stringMatching(/。$/) })
  const stored = fate === 'composed' ? text.normalize('NFC') : fate === 'dropped' ? '学区' : text
  const { items, doubts } = await read
  expect(items[0]?.disclosingBody).toBe(`某局${stored}`)
  expect(doubts.some(({ message }) => message.includes('控制字符'))).toBe(fate === 'dropped')
})

test('all that a page may hold stands on the county’s page as settled', async () => {
  const shown = unicodeCases.filter(({ fate }) => fate === 'kept' || fate === 'composed').map(({ text }) => text)
  const catalog = await catalogWith(shown)
  const page = Buffer.from(`<meta charset="utf-8"><body>${writeCatalogFragment(catalog)}`)
  expect(isWholly(checkPage(page, 'text/html', catalog).comparison)).toBe(true)
})
