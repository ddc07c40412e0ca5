import { expect, test } from 'vitest'
import { registerGuide2019 } from '../guide/guide-2019.ts'
import { contentChange } from './content-change.ts'

/** Lines of a published catalog, held against the guide's row of that name. */
function againstGuide(name: string, line: string) {
  const row = registerGuide2019.rows.find(({ item }) => item.name === name)
  if (!row) throw new Error(`the guide has no row ${name}`)
  return contentChange(row.item.contentElements, [line])
}

test.each([
  ['东阳市', '规范性文件', '部门和地方政府规章、各类教育政策文件'],
  ['东阳市', '教育统计数据', '学校数据、在校生数据、教师数据、办学条件数据、县级汇总数据'],
  ['东坑镇', '教育统计数据', '学校数据、在校生数据、教 师数据、办学条件数据、县 级汇总数据'],
  [
    '东坑镇',
    '教育法律',
    '《教育法》、《中华人民共和国义务教育法》、 《民办教育促进法》、《教 师法》、《国家通用语言文 字法》',
  ],
  ['民众镇', '招生范围', '招生范圍、學區(qū)劃分詳細情況'],
  [
    '民众镇',
    '招生政策',
    '各校招生工作實施方案;隨遷子女入學辦法;部分適齡兒童或少年延緩入學、休學等特殊需求的政策解讀等',
  ],
  [
    '苍南县',
    '教师资格认定',
    '教師資格認(rèn)定申請材料;參加體檢時間,、醫(yī)療機構(gòu)名單,、體檢合格標(biāo)準(zhǔn);認(rèn)定結(jié)果,;咨詢方式,、監(jiān)督舉報方式、常見問題等',
  ],
])(
  '%s has the guide’s elements of %s in one line and its own script: nothing gained, nothing lost',
  (_, name, line) => {
    expect(againstGuide(name, line)).toEqual({ gained: [], lost: [] })
  },
)

test('中山市 left 办学条件数据 out of one line, and that alone is lost', () => {
  expect(againstGuide('教育统计数据', '學校數據、在校生數據、教師數據、縣級匯總數據')).toEqual({
    gained: [],
    lost: ['办学条件数据'],
  })
})

test('what 青浦 writes for laws and documents is told as it is written, brackets and all', () => {
  const { gained, lost } = againstGuide('教育法律', '教育法律、规章制度')
  expect([gained, lost[0]]).toEqual([['规章制度'], '中华人民共和国义务教育法(2015)'])
  expect(againstGuide('规范性文件', '部门规范性文件').gained).toEqual(['部门规范性文件'])
})

test('an element said once more in other words is no gain, whichever line it stands on', () => {
  expect(contentChange(['招生计划'], ['招生计划；年度招生计划', '1.招生计划'])).toEqual({ gained: [], lost: [] })
})

test('a school whose name stands beyond the basic plane is another than one whose name does too', () => {
  expect(contentChange(['𠮷𠮷小学', '办学条件'], ['𠀋𠂢小学', '办学条件'])).toEqual({
    gained: ['𠀋𠂢小学'],
    lost: ['𠮷𠮷小学'],
  })
  expect(contentChange(['𠮷山小学招生范围和划片办法'], ['1.𠮷山小学招生范围及划片办法'])).toEqual({
    gained: [],
    lost: [],
  })
})

test('of thousands of elements beside thousands only equal ones are in both', () => {
  const lines = (first: string) => Array.from({ length: 400 }, (_, at) => `${first}第${at}所学校的招生计划`)
  expect(contentChange(lines('本县'), lines('全县')).gained).toHaveLength(400)
  expect(contentChange(lines('本县'), lines('本县'))).toEqual({ gained: [], lost: [] })
})
