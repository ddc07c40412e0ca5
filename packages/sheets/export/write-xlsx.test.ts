import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { completeItem, idOf } from '@mingce/domain/catalog/given'
import { accountable, fiveOpenings } from '@mingce/domain/round/given'
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { CatalogExport } from './catalog-export.ts'
import { writeCatalogCsv } from './write-csv.ts'
import { writeCatalogXlsx, writeTemplateXlsx } from './write-xlsx.ts'

const formula = '=HYPERLINK("http://a.example","看")'
const catalog: CatalogExport = {
  division: '510113',
  place: '青白江区',
  position: 7,
  items: [
    completeItem('招生计划', { legalBases: ['政府信息公开条例(国务院令第711号)'], extra: { 五公开: formula } }),
    completeItem('招生范围', {
      subcategories: ['划片'],
      channels: ['gov_website', 'other'],
      otherChannelText: '家长会',
    }),
    completeItem('＝1+1', { category: '教师管理', disclosingBody: '-1', disclosureLevels: ['county', 'village'] }),
  ].map((content, index) => ({ item: idOf(index + 1), content })),
}

async function sheetOf(): Promise<Sheet> {
  const { sheets } = await readXlsx(await writeCatalogXlsx(catalog), { readStyles: true })
  return sheets[0] as Sheet
}

test('青白江区’s workbook has the title, the two-row heading and the columns of the official table', async () => {
  const { rows } = await sheetOf()
  const visible = (row: number) => rows[row]?.filter((text) => text !== null && !String(text).startsWith('mingce'))
  expect(visible(1)).toEqual(['青白江区义务教育领域基层政务公开标准目录'])
  expect(visible(2)).toEqual([
    ...['序号', '公开事项', '公开内容(要素)', '公开依据', '公开时限', '公开主体', '公开渠道和载体'],
    ...['公开对象', '公开方式', '公开层级', '五公开'],
  ])
  expect(visible(3)).toEqual([
    ...['一级事项', '二级事项', '三级事项', '全社会', '特定群体', '主动', '依申请', '县级', '乡级', '村级'],
  ])
})

test('a row shows bullets, book marks, the thirteen boxes and ticks', async () => {
  const { rows } = await sheetOf()
  expect(rows[4]).toEqual(
    expect.arrayContaining(['●招生计划\n●招生范围', '《政府信息公开条例》(国务院令第711号)', '√']),
  )
  expect(rows[5]).toContain(
    '■政府网站 □政府公报\n□两微一端 □发布会/听证会\n□广播电视 □纸质媒体\n□公开查阅点 □政务服务中心\n' +
      '□便民服务站 □入户/现场\n□社区/企事业单位/村公示栏(电子屏)\n□精准推送 ■其他：家长会',
  )
})

test('it prints on A3 landscape, one page wide, its heading on every page, its pages numbered', async () => {
  const { pageSetup, headerFooter, rowDefs, columns } = await sheetOf()
  expect(pageSetup).toMatchObject({ paperSize: 'a3', orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
  expect(pageSetup?.printTitlesRow).toBe('$3:$4')
  expect(headerFooter?.oddFooter).toContain('第 &P 页，共 &N 页')
  expect(rowDefs?.get(0)?.hidden).toBe(true)
  expect(columns?.filter((column) => column.hidden)).toHaveLength(1)
})

test('levels that repeat are merged downwards, the names of items never', async () => {
  const { rows, merges } = await sheetOf()
  const down = merges?.filter(({ startRow, endRow }) => startRow >= 4 && endRow > startRow)
  expect(down).toEqual([{ startRow: 4, endRow: 5, startCol: 1, endCol: 1 }])
  expect(rows[4]?.[1]).toBe('招生管理')
})

test('what looks like a formula is text: in the workbook a string in a text cell, in the .csv behind a mark', async () => {
  const { rows, cells } = await sheetOf()
  const found = rows.flatMap((row, at) =>
    row.flatMap((text, col) => (/^[=＝-]/.test(String(text)) ? [`${at},${col}`] : [])),
  )
  expect(found).toHaveLength(3)
  for (const at of found) {
    expect(cells?.get(at)?.formula).toBeUndefined()
    expect(cells?.get(at)?.style?.numFmt).toBe('@')
  }
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCatalogCsv(catalog))
  expect(csv.startsWith('\uFEFF序号,')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""http://a.example"",""看"")"`)
  expect(csv).toContain(",'＝1+1,")
  expect(csv).toContain(",'-1,")
})

test('the template has the columns the round asks for and says beside their cells what there is to choose', async () => {
  const form: ExtraField = { ...fiveOpenings, kind: 'one_of', name: '公开形式', choices: ['文字', '视频'] }
  const county = { division: '510113', place: '青白江区', position: 0, fields: [fiveOpenings, accountable, form] }
  const [sheet] = (await readXlsx(await writeTemplateXlsx(county))).sheets
  expect(sheet?.rows[0]?.[0]).toBe('青白江区义务教育领域基层政务公开标准目录')
  expect(sheet?.rows[1]?.slice(-3)).toEqual(['五公开', '责任主体', '公开形式'])
  expect(sheet?.rows).toHaveLength(3)
  expect(sheet?.dataValidations).toMatchObject([
    { range: 'O4:O223', inputMessage: '可多选，用“、”隔开：决策公开、执行公开、管理公开、服务公开、结果公开' },
    { range: 'Q4:Q223', type: 'list', values: ['文字', '视频'] },
  ])
})
