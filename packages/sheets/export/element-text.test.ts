import { completeItem } from '@mingce/domain/catalog/given'
import { expect, test } from 'vitest'
import { elementText } from './element-text.ts'

test.each([
  ['contentElements', '●招生计划 ●招生范围'],
  ['disclosingBody', '青白江区教育局'],
  ['channels', '■政府网站 ■其他：家长会'],
  ['audiences', '全社会、特定群体'],
  ['disclosureLevels', '县级'],
  ['extra.五公开', '执行公开'],
  ['extra.公开形式', ''],
  ['disclosureTimeLimit', ''],
])('%s is told in one line: %j', (element, text) => {
  const item = completeItem('招生计划', {
    channels: ['gov_website', 'other'],
    otherChannelText: '家长会',
    audiences: ['whole_society', 'specific_group'],
    disclosureTimeLimit: null,
    extra: { 五公开: '执行公开' },
  })
  expect(elementText(item, element)).toBe(text)
})
