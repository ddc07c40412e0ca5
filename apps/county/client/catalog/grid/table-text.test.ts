// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { readClipboard, readTabbed, tabbed } from './table-text.ts'

const clipboard = (plain: string, html = '') => ({
  getData: (format: string) => (format === 'text/html' ? html : plain),
})

test('cells with line breaks, quotes and tabs come back from tab-separated text as they went', () => {
  const block = [
    ['招生管理', '招生范围\n学区划分', ''],
    ['他说“好”', '引号"在内"', '一\t二'],
  ]
  expect(readTabbed(tabbed(block))).toEqual(block)
})

test('what Excel copies is read line by line, its last line break is no line', () => {
  expect(readTabbed('招生管理\t"招生\n计划"\r\n财务\t收费\r\n')).toEqual([
    ['招生管理', '招生\n计划'],
    ['财务', '收费'],
  ])
})

test('a merged cell gives its words to each line it covered, and line breaks stay as in the plain text', () => {
  const html = `<table><tr><td rowspan=2>招生管理</td><td>招生范围</td><td>学区<br>划分</td></tr>
    <tr><td>招生计划</td><td>人数</td></tr></table>`
  expect(readClipboard(clipboard('', html))).toEqual([
    ['招生管理', '招生范围', '学区\n划分'],
    ['招生管理', '招生计划', '人数'],
  ])
  const plain = '招生管理\t招生范围\t"学区\n划分"\r\n\t招生计划\t人数\r\n'
  expect(readClipboard(clipboard(plain, html))[1]).toEqual(['招生管理', '招生计划', '人数'])
})
