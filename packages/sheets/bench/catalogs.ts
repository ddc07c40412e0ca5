import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { CatalogExport } from '../export/catalog-export.ts'

const county = parseDivision('510113')

/** A catalog of so many items, as long as those that counties publish. */
export function catalogOf(rows: number): CatalogExport {
  const items = Array.from({ length: rows }, (_, index) => ({ item: idAt(index), content: itemAt(index) }))
  return { division: county, place: nameOf(county), position: 1, items }
}

function idAt(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
}

function itemAt(index: number): DisclosureItem {
  return {
    category: `第${Math.floor(index / 8) + 1}类事项`,
    subcategories: [],
    name: `义务教育公开事项${index + 1}`,
    contentElements: ['各校招生范围', '招生计划和报名条件', `第${index + 1}项的办理流程、结果和监督方式`],
    legalBases: ['中华人民共和国义务教育法', '政府信息公开条例(国务院令第711号)'],
    disclosureTimeLimit: {
      raw: '信息形成或者变更之日起20个工作日内',
      trigger: 'created_or_changed',
      amount: 20,
      unit: 'working_day',
    },
    disclosingBody: '青白江区教育局',
    disclosureModes: ['proactive'],
    channels: ['gov_website', 'weibo_wechat_app', 'notice_board'],
    otherChannelText: null,
    audiences: ['whole_society'],
    audienceNote: null,
    disclosureLevels: ['county'],
    extra: {},
  }
}
