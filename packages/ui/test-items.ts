import type { DisclosureItem } from '@mingce/domain/catalog/item'

/** An item as a county might have written it, for tests and the gallery; nobody's real catalog. */
export function item(changed: Partial<DisclosureItem> = {}): DisclosureItem {
  return {
    category: '招生管理',
    subcategories: [],
    name: '招生范围',
    contentElements: ['义务教育学校招生范围', '学区划分', '招生计划'],
    legalBases: ['《中华人民共和国政府信息公开条例》', '《中华人民共和国义务教育法》'],
    disclosureTimeLimit: {
      raw: '信息形成或者变更之日起20个工作日内',
      trigger: 'created_or_changed',
      amount: 20,
      unit: 'working_day',
    },
    disclosingBody: '青白江区教育局',
    disclosureModes: ['proactive'],
    channels: ['gov_website', 'weibo_wechat_app'],
    otherChannelText: null,
    audiences: ['whole_society'],
    audienceNote: null,
    disclosureLevels: ['county'],
    extra: {},
    ...changed,
  }
}
