import { beforeAll, expect, test } from 'vitest'
import type { CatalogExport } from '../export/catalog-export.ts'
import { writePublicXlsx } from '../export/write-xlsx.ts'
import { gbk } from '../fixtures/gbk.ts'
import { settledCatalog } from '../fixtures/settled.ts'
import { writeCatalogFragment } from '../publication/write-html.ts'
import { checkAttachment } from './check-attachment.ts'
import { checkPage } from './check-page.ts'
import { checkPageInWorker } from './check-page-in-worker.ts'
import { isWholly } from './comparison.ts'

let settled: CatalogExport
let fragment: string

beforeAll(async () => {
  settled = await settledCatalog('12-suqian-hubin', '01-yongren', '04-xiangan-xiangshan')
  fragment = writeCatalogFragment(settled)
})

/** A page of a county's site with this in its middle. */
function page(body: string): string {
  const menu = '<ul><li>首页</li><li>政府信息公开</li></ul>'
  const layout = `<table><tr><td>${menu}</td><td><h1>义务教育领域标准目录</h1>${body}</td></tr></table>`
  return `<!doctype html><html><head><title>青白江区人民政府</title></head><body>${layout}<p>主办：区政府办</p></body></html>`
}

function compared(body: string) {
  return checkPage(Buffer.from(page(body)), 'text/html; charset=utf-8', settled).comparison
}

test('a page with the pasted fragment is the settled text, every cell of it', () => {
  const found = compared(fragment)
  expect(isWholly(found)).toBe(true)
  expect(found.cells.same).toBe(found.cells.of)
})

test('an editor that drops styles, borders and the rows of the heading changes nothing that was settled', () => {
  const bare = fragment
    .replace(/ (style|border|cellspacing|cellpadding)="[^"]*"/g, '')
    .replace(/<\/?(thead|tbody)>/g, '')
  expect(isWholly(compared(bare))).toBe(true)
  const withoutHeading = bare.replace(/<caption>[\s\S]*?(?=<tr><td)/, '')
  expect(withoutHeading).not.toContain('<th')
  expect(isWholly(compared(withoutHeading))).toBe(true)
})

test('a page in GB18030 that says gb2312 is read in its own encoding, and in what its server says', () => {
  const bytes = gbk(page(fragment).replace('<head>', '<head><meta charset="gb2312">').replaceAll('•', '●'))
  expect(isWholly(checkPage(bytes, 'text/html', settled).comparison)).toBe(true)
  const silent = gbk(page(fragment))
  expect(isWholly(checkPage(silent, 'text/html;charset=GBK', settled).comparison)).toBe(true)
})

test('spaces, line ends and full-width forms that an editor put in are no difference', () => {
  const changed = fragment
    .replaceAll('公开', '公 开&nbsp;')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll('20个', '２０个')
    .replaceAll('<br>', '</p><p>')
    .replaceAll('、', '、\u200B')
  expect(isWholly(compared(changed))).toBe(true)
})

test('cells merged over rows by the editor belong to each of their rows', () => {
  const [first] = settled.items
  if (!first) throw new Error('no item')
  const body = first.content.disclosingBody ?? ''
  const rows = ['甲', '乙', '丙'].map((name, at) => {
    const content = { ...first.content, name, contentElements: [`${name}的内容`] }
    return { item: String(at), content }
  })
  const own = { ...settled, items: rows }
  let seen = 0
  const merged = writeCatalogFragment(own).replace(new RegExp(`<td( style="[^"]*")>${body}</td>`, 'g'), (_, style) => {
    seen += 1
    return seen === 1 ? `<td rowspan="3"${style}>${body}</td>` : ''
  })
  expect(isWholly(checkPage(Buffer.from(page(merged)), '', own).comparison)).toBe(true)
})

test('a changed time limit is told with what stands there instead, and nothing else is', () => {
  const [first] = settled.items
  const limit = first?.content.disclosureTimeLimit?.raw ?? ''
  const found = compared(fragment.replace(limit, '30个工作日内'))
  expect(isWholly(found)).toBe(false)
  expect(found.items.filter(({ outcome }) => outcome !== 'same')).toEqual([
    {
      ...{ ordinal: 1, name: first?.content.name, outcome: 'differs' },
      differences: [{ heading: '公开时限', settled: limit, onPage: '30个工作日内' }],
    },
  ])
})

test('a tick in the other column is two cells that differ', () => {
  const rows = fragment.split('\n')
  const at = rows.findIndex((row) => row.startsWith('<tr><td'))
  const mark = /(<td[^>]*>)√(<\/td>)(<td[^>]*>)&nbsp;(<\/td>)/
  const changed = rows.with(at, (rows[at] ?? '').replace(mark, '$1&nbsp;$2$3√$4')).join('\n')
  const { items } = compared(changed)
  expect(items[0]?.differences).toEqual([
    { heading: '公开对象/全社会', settled: '√', onPage: '' },
    { heading: '公开对象/特定群体', settled: '', onPage: '√' },
  ])
})

test('a page that lists only part of the items names each that is missing', () => {
  const rows = fragment.split('\n').filter((row) => !row.includes(settled.items[2]?.content.name ?? '?'))
  const found = compared(rows.join('\n'))
  expect(found.items.filter(({ outcome }) => outcome === 'missing').map(({ ordinal }) => ordinal)).toContain(3)
  expect(isWholly(found)).toBe(false)
})

test('a column that the site left out is told once, not at every item', () => {
  const withoutBases = fragment
    .split('\n')
    .map((row) => (row.startsWith('<tr><td') ? withoutCell(row, 4) : row.replace(/<th[^>]*>公开依据<\/th>/, '')))
    .join('\n')
  const short = compared(withoutBases)
  expect(short.missingColumns).toContain('公开依据')
  expect(isWholly(short)).toBe(false)
})

/** Without the cell that is so many before the column of channels. */
function withoutCell(row: string, before: number): string {
  const cells = row.match(/<td[\s\S]*?<\/td>/g) ?? []
  const channels = cells.findIndex((cell) => cell.includes('政府网站'))
  return `<tr>${cells.filter((_, at) => at !== channels - before + 1).join('')}</tr>`
}

test('a row that was never settled is told by its name', () => {
  const [first] = settled.items
  if (!first) throw new Error('no item')
  const content = {
    ...first.content,
    name: '没有审定过的事项',
    contentElements: ['另一项内容'],
    disclosingBody: '某局',
  }
  const more = { ...settled, items: [...settled.items, { item: 'more', content }] }
  expect(compared(writeCatalogFragment(more)).unsettled).toEqual(['没有审定过的事项'])
})

test('an item rewritten in name and content is still its own row, and both are told', () => {
  const [first] = settled.items
  const name = first?.content.name ?? ''
  const changed = compared(fragment.replace(`>${name}<`, `>${name}（修改）<`).replace('●', '●新增：'))
  expect(changed.items[0]?.differences.map(({ heading }) => heading.split('/')[0])).toEqual([
    '公开事项',
    '公开内容(要素)',
  ])
  expect(changed.items.filter(({ outcome }) => outcome === 'missing')).toEqual([])
})

test('a page without a table is compared by its words; what ticks say is not claimed', () => {
  const words = fragment.replace(/<\/t[dh]>/g, '</p><p>').replace(/<\/?(table|caption|thead|tbody|tr|td|th)[^>]*>/g, '')
  const found = compared(`<p>${words}</p>`)
  expect([found.read, isWholly(found)]).toEqual(['text', true])
  expect(found.unchecked).toContain('公开对象/全社会')
})

test('a page to sign in on, an empty page and a page of another matter hold none of the items', () => {
  const login = checkPage(Buffer.from('<form><input name=u><input type=password></form>'), '', settled)
  expect([login.comparison.read, login.asksPassword]).toEqual(['nothing', true])
  expect(compared('').read).toBe('nothing')
  expect(compared('<p>关于国庆节放假的通知</p>').read).toBe('nothing')
})

test('the files on a page are told, a catalog before others, and a workbook among them is the settled text', async () => {
  const links =
    '<a href="/a.pdf">通知</a><a href="b.docx">附件2</a><a href="/f?id=3">标准目录.xlsx</a><a href="c.xlsx">其他</a>'
  const { attachments } = checkPage(Buffer.from(page(links)), '', settled)
  expect(attachments).toEqual(['/f?id=3', 'c.xlsx', 'b.docx'])
  const found = await checkAttachment(await writePublicXlsx(settled), '目录.xlsx', settled)
  expect(found.items.filter(({ outcome }) => outcome !== 'same')).toEqual([])
})

test('a page beyond the limits is refused in its own thread with a sentence', async () => {
  const deep = Buffer.from(`<body>${'<div>'.repeat(5000)}`)
  await expect(checkPageInWorker({ bytes: deep, contentType: '' }, settled)).rejects.toMatchObject({ code: 'TOO_DEEP' })
})
