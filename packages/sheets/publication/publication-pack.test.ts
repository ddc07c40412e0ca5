import { expect, test } from 'vitest'
import type { CatalogExport } from '../export/catalog-export.ts'
import { settledCatalog } from '../fixtures/settled.ts'
import { readHtml } from '../html/read-html.ts'
import { readGrids } from '../items/read-grids.ts'
import { readWorkbook } from '../read-workbook.ts'
import { toDisclosureItem } from '../to-item.ts'
import type { ArchiveFile } from '../zip/write-zip.ts'
import { type Publication, publicationFile, publicationPack } from './publication-pack.ts'
import { writeCatalogFragment, writeCatalogPage } from './write-html.ts'

function version2(catalog: CatalogExport): Publication {
  return { catalog, version: 2, settledOn: '2021-10-14', textDigest: 'ab'.repeat(32) }
}

test('the fragment is one plain table: no script, class, link or id, and it reads back as the settled items', async () => {
  const catalog = await settledCatalog('12-suqian-hubin')
  const fragment = writeCatalogFragment(catalog)
  expect(fragment).toMatch(/^<table border="1"[\s\S]*<\/table>\n$/)
  expect(fragment).not.toMatch(/<(script|style|a|img|link)\b|\s(class|id|href|on\w+)=/)
  const read = readGrids(readHtml(fragment)).items.map(toDisclosureItem)
  expect(read.map(({ name, contentElements, channels }) => ({ name, contentElements, channels }))).toEqual(
    catalog.items.map(({ content: { name, contentElements, channels } }) => ({ name, contentElements, channels })),
  )
})

test('a text that looks like markup stays a text', async () => {
  const [first] = (await settledCatalog('12-suqian-hubin')).items
  if (!first) throw new Error('the catalog has no item')
  const content = { ...first.content, name: '<script>alert("1")</script> & <b>' }
  const fragment = writeCatalogFragment({
    ...(await settledCatalog('12-suqian-hubin')),
    items: [{ ...first, content }],
  })
  expect(fragment).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;b&gt;')
})

test('the pack holds the code for the editor, a page to print, the workbook and what each is for', async () => {
  const catalog = await settledCatalog('12-suqian-hubin')
  const publication = version2(catalog)
  const files: ArchiveFile[] = []
  for await (const file of publicationPack(publication)) files.push(file)
  const title = '青白江区义务教育领域基层政务公开标准目录'
  expect(files.map(({ name }) => name)).toEqual([
    `${title}（网页代码）.txt`,
    `${title}（打印）.html`,
    `${title}.xlsx`,
    `${title}.docx`,
    '说明.txt',
  ])
  expect(Buffer.from(files[1]?.bytes ?? []).toString()).toContain('@page{size:A3 landscape')
  expect(Buffer.from(files[4]?.bytes ?? []).toString()).toContain(`SHA-256）：${'ab'.repeat(32)}`)
})

test('the page for paper may break after any item: no cell covers rows, each says its category, each column has its share', async () => {
  const catalog = await settledCatalog('12-suqian-hubin')
  const page = Buffer.from(writeCatalogPage(catalog)).toString()
  const body = page.slice(page.indexOf('<tbody>'))
  expect(body).not.toContain('rowspan')
  expect(body.match(/<tr>/g)).toHaveLength(catalog.items.length)
  const shares = [...page.matchAll(/<col width="([\d.]+)%">/g)].map(([, share]) => Number(share))
  expect(Math.round(shares.reduce((sum, share) => sum + share, 0))).toBe(100)
  const again = catalog.items.filter(({ content }, at) => catalog.items[at - 1]?.content.category === content.category)
  expect(body.match(/class="paper-again"/g) ?? []).toHaveLength(again.length)
  const read = readGrids(readHtml(page)).items.map(toDisclosureItem)
  expect(read.map(({ category, name }) => [category, name])).toEqual(
    catalog.items.map(({ content: { category, name } }) => [category, name]),
  )
})

test('the workbook that is published hides nothing, and shows the same table', async () => {
  const catalog = await settledCatalog('12-suqian-hubin')
  const { bytes } = await publicationFile(version2(catalog), 'xlsx')
  const reading = await readWorkbook(bytes)
  expect(reading.exported).toBeUndefined()
  expect(reading.title).toBe('青白江区义务教育领域基层政务公开标准目录')
  expect(reading.items.map(({ name }) => name)).toEqual(catalog.items.map(({ content }) => content.name))
})
