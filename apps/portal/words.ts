import type { Audience, Channel, DisclosureItem, DisclosureLevel, DisclosureMode } from '@mingce/domain/catalog/item'
import type { QuotedElement } from '@mingce/domain/catalog/publication-events'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { PublicStage } from '@mingce/projections/register/stages'

export const deliverableNames: Record<DeliverableKind, string> = {
  implementation_plan: '实施方案',
  disclosure_catalog: '标准目录',
  work_summary: '工作总结',
}

export const stageNames: Record<PublicStage, string> = {
  filed: '县级报送',
  accepted: '市级签收',
  settled: '市级审定',
  reported: '统一上报',
  received: '省级收悉',
  published: '县级公布',
}

/** The elements whose words a correction quotes. */
export const elementNames: Record<QuotedElement, string> = {
  category: '一级事项',
  name: '事项名称',
  contentElements: '公开内容',
  legalBases: '公开依据',
  disclosureTimeLimit: '公开时限',
  disclosingBody: '公开主体',
  otherChannelText: '其他渠道',
  audienceNote: '特定群体说明',
}

export const channelNames: Record<Channel, string> = {
  gov_website: '政府网站',
  gov_gazette: '政府公报',
  weibo_wechat_app: '两微一端',
  press_conference_or_hearing: '发布会/听证会',
  broadcast_tv: '广播电视',
  print_media: '纸质媒体',
  public_reading_point: '公开查阅点',
  service_center: '政务服务中心',
  convenience_station: '便民服务站',
  door_to_door_or_onsite: '入户/现场',
  notice_board: '社区/企事业单位/村公示栏（电子屏）',
  targeted_push: '精准推送',
  other: '其他',
}

export const audienceNames: Record<Audience, string> = { whole_society: '全社会', specific_group: '特定群体' }
export const modeNames: Record<DisclosureMode, string> = { proactive: '主动公开', on_request: '依申请公开' }
export const levelNames: Record<DisclosureLevel, string> = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
  village: '村级',
}

/** `"2021-09-10"` → 2021年9月10日. */
export function dayInChinese(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The channels in words; what stands behind 其他 instead of the word itself. */
export function channelsInWords({ channels, otherChannelText }: DisclosureItem): string {
  return channels
    .map((each) => (each === 'other' ? (otherChannelText ?? channelNames.other) : channelNames[each]))
    .join('、')
}
