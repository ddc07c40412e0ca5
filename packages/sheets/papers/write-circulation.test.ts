import { expect, test } from 'vitest'
import { partsOf } from '../docx/parts.ts'
import { writeCirculationDocx } from './write-circulation.ts'

const record = {
  title: '青白江区义务教育领域基层政务公开标准目录流转记录',
  facts: ['轮次：2021年先行县', '状态：审定通过'],
  heading: ['序号', '环节', '办理人（岗位）', '动作', '意见', '收到', '办结', '用时', '版本', '回执号'],
  rows: [
    ['1', '青白江区教育局', '青白江区负责人（负责人）', '报送', '第1稿', '', '2021-09-13 09:00', '', '第1稿', '7'],
    [
      '2',
      '成都市教育局',
      '成都市负责人（负责人）',
      '审定',
      '同意。\n请尽快公布<\u0000>',
      '2021-09-29 14:15',
      '2021-09-30 14:15',
      '1天0小时',
      '第1稿',
      '31',
    ],
  ],
  source: '摘自政务公开标准目录系统的记录，截至 2021-10-15 09:30',
}

test('a circulation record holds its rows in order, its heading on every page, each text plain', async () => {
  const { document } = await partsOf(await writeCirculationDocx(record))
  const xml = new TextDecoder().decode(document)
  const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text)
  expect(texts.slice(0, 3)).toEqual([record.title, ...record.facts])
  expect(texts.slice(3, 13)).toEqual(record.heading)
  expect(texts.slice(13, 23).map((text) => text ?? '')).toEqual(record.rows[0])
  expect(texts.slice(27, 29)).toEqual(['同意。', '请尽快公布&lt;&gt;'])
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3)
  expect(xml).toContain('w:orient="landscape"')
})
