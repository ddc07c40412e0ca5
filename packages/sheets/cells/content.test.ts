import { expect, test } from 'vitest'
import { readContent } from './content.ts'

test.each([
  ['●学校数据\n●在校生数据 ●教师数据', ['学校数据', '在校生数据', '教师数据']],
  [
    '●《中华人民共和国教育法》(2015) ●《中华人民共和国教师法》(2009)',
    ['《中华人民共和国教育法》(2015)', '《中华人民共和国教师法》(2009)'],
  ],
  ['1.机关名称2.办公地址3.办公时间', ['机关名称', '办公地址', '办公时间']],
  ['1、招生计划；2、招生范围；', ['招生计划', '招生范围']],
  ['１．招生计划 ２．招生范围', ['招生计划', '招生范围']],
  ['（1）招生计划（2）招生范围', ['招生计划', '招生范围']],
  ['①招生计划②招生范围', ['招生计划', '招生范围']],
  ['一、招生计划 二、招生范围', ['招生计划', '招生范围']],
  ['（一）招生计划（二）招生范围', ['招生计划', '招生范围']],
  ['- 招生计划\n- 招生范围', ['招生计划', '招生范围']],
  ['包括：1.招生计划 2.招生范围', ['包括：', '招生计划', '招生范围']],
])('%j is split at its bullets or numbers', (cell, elements) => {
  expect(readContent(cell)).toEqual({ value: elements, doubts: [] })
})

test.each([
  ['brackets', '1.机构信息(包括1.名称、2.地址)2.获取方式', ['机构信息(包括1.名称、2.地址)', '获取方式']],
  ['book marks', '●《关于1.规范2.办学的意见》●其他文件', ['《关于1.规范2.办学的意见》', '其他文件']],
])('what stands in %s is not split', (_, cell, elements) => {
  expect(readContent(cell).value).toEqual(elements)
})

test('a date is no numbering', () => {
  expect(readContent('2015.1.1起执行的招生办法').value).toEqual(['2015.1.1起执行的招生办法'])
})

test('content that only 、 and ； divide stays one element, as found', () => {
  const cell = '各校招生工作实施方案;随迁子女入学办法;延缓入学、休学等特殊需求的政策解读等'
  expect(readContent(cell)).toEqual({ value: [cell], doubts: [] })
})

test('lines without bullets are split, and the officer is told', () => {
  const { value, doubts } = readContent('招生计划\n招生范围和学区划分')
  expect(value).toEqual(['招生计划', '招生范围和学区划分'])
  expect(doubts).toEqual(['单元格内没有项目符号，按换行拆成 2 条内容'])
})

test('a paragraph wrapped at the edge of its cell stays one element', () => {
  const cell = '区域内义务教育阶段\n学生办理休学复学转\n学的政策和流程'
  expect(readContent(cell)).toEqual({ value: [cell], doubts: ['单元格内有换行，疑为一段文字折行，按一条内容保留'] })
})
