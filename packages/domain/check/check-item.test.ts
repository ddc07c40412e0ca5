import { describe, expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import { completeItem } from '../catalog/given.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { registerGuide2019 } from '../guide/guide-2019.ts'
import { readLimit } from '../time-limit/read-limit.ts'
import { checkItem, itemChecks } from './check-item.ts'
import { type CheckId, checkIds } from './finding.ts'

const context = { division: qingbaijiang.drafter.authority }

/** What the checks find in 青白江区's item 招生计划 with other elements: `['says_nothing', 'contentElements', '详见附件']`. */
function found(over: Partial<DisclosureItem>) {
  return checkItem(completeItem('招生计划', over), context).map(({ check, element, quoted }) => [
    check,
    element,
    ...quoted,
  ])
}

const limit = (raw: string, amount: number | null = null) => {
  const { trigger, unit, ...read } = readLimit(raw)
  const counted = unit === 'working_day' || unit === 'calendar_day' ? unit : null
  return { disclosureTimeLimit: { raw, trigger, amount: amount ?? (counted && read.amount), unit: counted } }
}

test('an item with all it needs is found fault with by no check', () => {
  expect(found({})).toEqual([])
})

test.each<[string, Partial<DisclosureItem>, readonly (readonly string[])[]]>([
  ['no basis', { legalBases: [] }, [['element_missing', 'legalBases']]],
  [
    'content that sends one elsewhere',
    { contentElements: ['详见附件'] },
    [['says_nothing', 'contentElements', '详见附件']],
  ],
  ['a dash for a basis', { legalBases: ['——'] }, [['says_nothing', 'legalBases', '——']]],
  ['按照有关规定', { legalBases: ['按照有关规定'] }, [['says_nothing', 'legalBases', '按照有关规定']]],
  [
    'the form’s discloser',
    { disclosingBody: '县（市、区）教育部门' },
    [['placeholder_left', 'disclosingBody', '县（市、区）']],
  ],
  ['a name left blank', { disclosingBody: '××县教育局' }, [['placeholder_left', 'disclosingBody', '××']]],
  ['相关部门', { disclosingBody: '相关部门' }, [['vague_words', 'disclosingBody', '相关部门']]],
  ['有关法律法规', { legalBases: ['国家有关法律法规'] }, [['vague_words', 'legalBases', '有关法律法规']]],
  [
    '其他相关信息',
    { contentElements: ['招生计划', '其他相关信息'] },
    [['vague_words', 'contentElements', '其他相关信息']],
  ],
  ['nothing but the name', { contentElements: ['招生计划。'] }, [['name_repeated', 'contentElements', '招生计划。']]],
  [
    'one law twice',
    { legalBases: ['《义务教育法》', '《中华人民共和国义务教育法》（2018）'] },
    [['law_twice', 'legalBases', '《中华人民共和国义务教育法》（2018）']],
  ],
  ['相關部門', { disclosingBody: '相關部門' }, [['vague_words', 'disclosingBody', '相關部門']]],
  ['詳見附件', { contentElements: ['詳見附件'] }, [['says_nothing', 'contentElements', '詳見附件']]],
  ['等等', { contentElements: ['招生计划', '等等'] }, [['says_nothing', 'contentElements', '等等']]],
  ['有关规定', { contentElements: ['有关规定'] }, [['says_nothing', 'contentElements', '有关规定']]],
  ['详见网站', { contentElements: ['详见网站。'] }, [['says_nothing', 'contentElements', '详见网站。']]],
  ['相关政策', { contentElements: ['相关政策'] }, [['vague_words', 'contentElements', '相关政策']]],
  [
    'the form’s discloser in traditional characters',
    { disclosingBody: '縣（市、區）教育部門' },
    [['placeholder_left', 'disclosingBody', '縣（市、區）']],
  ],
  ['永仁县’s bureau', { disclosingBody: '永仁县教育体育局' }, [['foreign_place', 'disclosingBody', '永仁县']]],
  [
    'another county’s bureau without its 区',
    { disclosingBody: '双流教科局' },
    [['foreign_place', 'disclosingBody', '双流']],
  ],
  ['another county’s 一级事项', { category: '双流区义务教育' }, [['foreign_place', 'category', '双流区']]],
  [
    'another county’s level between, and a dash',
    { subcategories: ['双流区招生', '——'] },
    [
      ['says_nothing', 'subcategories', '——'],
      ['foreign_place', 'subcategories', '双流区'],
    ],
  ],
  ['a 一级事项 left as the form has it', { category: '××县招生' }, [['placeholder_left', 'category', '××']]],
  ['其他 as a level above', { category: '其他', subcategories: ['其它'] }, []],
  [
    'another county’s limit',
    limit('双流区信息形成之日起20个工作日内'),
    [['foreign_place', 'disclosureTimeLimit', '双流区']],
  ],
  ['another county’s bureau', { disclosingBody: '双流区教育局' }, [['foreign_place', 'disclosingBody', '双流区']]],
  [
    '21 working days',
    limit('信息形成之日起21个工作日内'),
    [['limit_over_statute', 'disclosureTimeLimit', '信息形成之日起21个工作日内']],
  ],
  [
    '30 days of the calendar',
    limit('信息形成之日起30日内'),
    [['limit_may_exceed', 'disclosureTimeLimit', '信息形成之日起30日内']],
  ],
  [
    'a number blacked out',
    limit('信息形成之日起××个工作日内'),
    [['limit_not_understood', 'disclosureTimeLimit', '信息形成之日起××个工作日内']],
  ],
  ['及时', limit('及时公开'), [['limit_vague', 'disclosureTimeLimit', '及时公开']]],
  [
    'words and figures that differ',
    limit('信息形成之日起20个工作日内', 5),
    [['limit_counted_otherwise', 'disclosureTimeLimit', '信息形成之日起20个工作日内']],
  ],
  ['其他 without words', { channels: ['gov_website', 'other'] }, [['channel_unsaid', 'channels']]],
  ['words without 其他', { otherChannelText: '校园广播' }, [['channel_unticked', 'otherChannelText', '校园广播']]],
  [
    'a medium that is gone',
    { channels: ['other'], otherChannelText: '腾讯微博“青白江教育”' },
    [['channel_retired', 'otherChannelText', '腾讯微博']],
  ],
  ['all of society by push', { channels: ['targeted_push'] }, [['channel_misses_audience', 'channels']]],
  ['on request to all', { disclosureModes: ['on_request'] }, [['mode_contradicts_audience', 'disclosureModes']]],
  ['a group without a name', { audiences: ['specific_group'] }, [['audience_unnamed', 'audiences']]],
  [
    'a name without its group',
    { audienceNote: '随迁子女家长' },
    [['audience_unticked', 'audienceNote', '随迁子女家长']],
  ],
])('%s', (_, over, expected) => {
  expect(found(over)).toEqual(expected)
})

describe('links', () => {
  const link = (text: string) => found({ extra: { 链接: text } }).map(([check, , quoted]) => [check, quoted])
  test.each([
    'http://www.qbj.gov.cn/a/1.htm',
    '见https://www.qbj.gov.cn/a?id=1，每月更新',
    'www.sc.gov.cn',
    'http://218.89.1.2:8080/x',
  ])('%s opens as it is written', (text) => {
    expect(link(text)).toEqual([])
  })
  test.each([
    ['http:/www.qbj.gov.cn', 'http:/www.qbj.gov.cn'],
    ['http：//www.qbj.gov.cn/a', 'http：//www.qbj.gov.cn/a'],
    ['ｈｔｔｐ：／／qbj.gov.cn', 'ｈｔｔｐ：／／qbj.gov.cn'],
    ['ｗｗｗ．ｑｂｊ．ｇｏｖ．ｃｎ', 'ｗｗｗ．ｑｂｊ．ｇｏｖ．ｃｎ'],
    ['htp://qbj.gov.cn', 'htp://qbj.gov.cn'],
    ['www.qbj', 'www.qbj'],
    ['http://qbjgovcn/index', 'http://qbjgovcn/index'],
  ])('%s does not', (text, quoted) => {
    expect(link(text)).toEqual([['link_malformed', quoted]])
  })
  test.each(['http://192.168.1.8/jy', 'http://localhost:8080/', 'http://10.2.3.4/a', 'http://oa.local/'])(
    '%s is known to the office’s own network alone',
    (text) => {
      expect(link(text)).toEqual([['link_private', text]])
    },
  )
})

test('nothing but the form’s discloser and a name said twice is found in the ministry’s own rows', () => {
  const known = registerGuide2019.rows.flatMap(({ item }) =>
    checkItem({ ...item, disclosingBody: '青白江区教育局' }, context).map(({ check }) => `${item.name} ${check}`),
  )
  expect(known).toEqual(['教育事业发展主要情况 name_repeated'])
  const asWritten = registerGuide2019.rows.flatMap(({ item }) => checkItem(item, context).map(({ check }) => check))
  expect(new Set(asWritten)).toEqual(new Set<CheckId>(['placeholder_left', 'name_repeated']))
})

test('each check has one name, and each name a check', () => {
  const ofCatalog: readonly CheckId[] = ['duplicate_item', 'same_content', 'page_dead', 'page_otherwise']
  const named = [...itemChecks.map(({ id }) => id), ...ofCatalog]
  expect(named.toSorted()).toEqual(checkIds.toSorted())
})
