import type { ExtraElement } from '@mingce/domain/catalog/completeness'
import type {
  Audience,
  Channel,
  DisclosureItem,
  DisclosureLevel,
  DisclosureMode,
  DisclosureTimeLimit,
} from '@mingce/domain/catalog/item'
import { type Said, say } from './language.ts'

export type Element = keyof DisclosureItem

/** What a comment stands at, a form shows, a comparison compares: an element, or one extra element by its name. */
export type FieldName = Element | ExtraElement

/** What the elements of an item are called, in the order of the official table. */
export const elementWords: Readonly<Record<Element, Said>> = {
  category: { zh: '一级事项', en: 'Category' },
  subcategories: { zh: '中间层级', en: 'Levels between' },
  name: { zh: '二级事项', en: 'Item' },
  contentElements: { zh: '公开内容（要素）', en: 'Content' },
  legalBases: { zh: '公开依据', en: 'Legal basis' },
  disclosureTimeLimit: { zh: '公开时限', en: 'Time limit' },
  disclosingBody: { zh: '公开主体', en: 'Disclosing body' },
  channels: { zh: '公开渠道和载体', en: 'Channels' },
  otherChannelText: { zh: '其他渠道', en: 'Other channel' },
  audiences: { zh: '公开对象', en: 'Audience' },
  audienceNote: { zh: '特定群体说明', en: 'Which group' },
  disclosureModes: { zh: '公开方式', en: 'Mode' },
  disclosureLevels: { zh: '公开层级', en: 'Level' },
  extra: { zh: '扩展要素', en: 'Extra elements' },
}

/** An element in words; an extra one (`"extra.五公开"`) and one that is unknown by their own name. */
export function elementName(element: string): string {
  if (element.startsWith('extra.')) return element.slice('extra.'.length)
  return Object.hasOwn(elementWords, element) ? say(elementWords[element as Element]) : element
}

/** The 13 boxes of the standard form, in its order. */
export const channelWords: Readonly<Record<Channel, Said>> = {
  gov_website: { zh: '政府网站', en: 'Government website' },
  gov_gazette: { zh: '政府公报', en: 'Government gazette' },
  weibo_wechat_app: { zh: '两微一端', en: 'Weibo, WeChat, app' },
  press_conference_or_hearing: { zh: '发布会/听证会', en: 'Press conference, hearing' },
  broadcast_tv: { zh: '广播电视', en: 'Radio, television' },
  print_media: { zh: '纸质媒体', en: 'Print media' },
  public_reading_point: { zh: '公开查阅点', en: 'Reading point' },
  service_center: { zh: '政务服务中心', en: 'Service centre' },
  convenience_station: { zh: '便民服务站', en: 'Convenience station' },
  door_to_door_or_onsite: { zh: '入户/现场', en: 'At home, on site' },
  notice_board: { zh: '社区/企事业单位/村公示栏（电子屏）', en: 'Notice board (screen)' },
  targeted_push: { zh: '精准推送', en: 'Targeted push' },
  other: { zh: '其他', en: 'Other' },
}

export const modeWords: Readonly<Record<DisclosureMode, Said>> = {
  proactive: { zh: '主动公开', en: 'Proactive' },
  on_request: { zh: '依申请公开', en: 'On request' },
}

export const audienceWords: Readonly<Record<Audience, Said>> = {
  whole_society: { zh: '全社会', en: 'Whole society' },
  specific_group: { zh: '特定群体', en: 'Specific group' },
}

export const levelWords: Readonly<Record<DisclosureLevel, Said>> = {
  province: { zh: '省级', en: 'Province' },
  city: { zh: '市级', en: 'City' },
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡级', en: 'Township' },
  village: { zh: '村级', en: 'Village' },
}

export type TimeLimitTrigger = NonNullable<DisclosureTimeLimit['trigger']>
export type TimeLimitUnit = NonNullable<DisclosureTimeLimit['unit']>

export const triggerWords: Readonly<Record<TimeLimitTrigger, Said>> = {
  created_or_changed: { zh: '信息形成或者变更之日起', en: 'From when it is made or changed' },
  upon_approval: { zh: '批准之日起', en: 'From approval' },
  fixed_date: { zh: '固定日期', en: 'On a fixed date' },
  periodic: { zh: '定期', en: 'Periodically' },
  immediate: { zh: '即时', en: 'At once' },
}

export const timeUnitWords: Readonly<Record<TimeLimitUnit, Said>> = {
  working_day: { zh: '个工作日', en: 'working days' },
  calendar_day: { zh: '个自然日', en: 'calendar days' },
}

/** The codes of a table of words, in its order. */
export function codesOf<Code extends string>(words: Readonly<Record<Code, Said>>): readonly Code[] {
  return Object.keys(words) as Code[]
}
