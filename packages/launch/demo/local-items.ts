import type { Channel, DisclosureItem } from '@mingce/domain/catalog/item'
import { madeUpTitle } from './made-up-law.ts'

type Local = {
  readonly category: string
  readonly name: string
  readonly contents: readonly string[]
  readonly bases: readonly string[]
  readonly days: number
  readonly channels: readonly Channel[]
  /** Who it is for when not for everyone. */
  readonly group: string | null
}

const regulation = '中华人民共和国政府信息公开条例'
const schools = '教育部关于推进中小学信息公开工作的意见'
const compulsory = '中华人民共和国义务教育法'

const web: readonly Channel[] = ['gov_website', 'weibo_wechat_app']
const door: readonly Channel[] = ['gov_website', 'notice_board', 'public_reading_point']
const service: readonly Channel[] = ['gov_website', 'service_center', 'weibo_wechat_app']

/** Items the demo made up, of the kind counties add to the guide's. */
export const localItems: readonly Local[] = [
  local(['校园安全', '校车服务信息'], ['校车线路及停靠点', '承运单位', '监督电话'], { bases: [regulation], days: 7 }),
  local(['校园安全', '学校食堂食品安全'], ['食堂管理制度', '每周食谱', '食材采购公示'], {
    bases: [schools],
    channels: door,
    days: 5,
  }),
  local(['校园安全', '校园安全应急预案'], ['预案摘要', '演练安排'], { bases: [regulation], days: 15 }),
  local(['校园安全', '防溺水与交通安全提示'], ['重点水域和路段', '家长须知'], {
    bases: [regulation],
    days: 3,
    channels: door,
  }),
  local(['教育督导公开', '责任督学挂牌督导'], ['责任督学名单（岗位）', '督导事项', '联系方式（办公电话）'], {
    bases: [regulation],
    days: 10,
  }),
  local(['教育督导公开', '教育督导报告'], ['督导意见书', '整改情况'], { bases: [regulation], days: 20 }),
  local(['重要政策执行情况', '课后服务实施情况'], ['服务时段', '收费标准', '参与学校名单'], {
    bases: [schools],
    days: 10,
    channels: web,
  }),
  local(['重要政策执行情况', '减轻作业负担措施'], ['作业管理办法', '作业时长公示'], {
    bases: [schools],
    days: 10,
    channels: door,
  }),
  local(['重要政策执行情况', '营养改善计划'], ['供餐模式', '补助标准', '资金使用情况'], {
    bases: [regulation],
    days: 7,
    channels: door,
  }),
  local(['重要政策执行情况', '控辍保学工作'], ['入学保障措施', '劝返复学流程'], { bases: [compulsory], days: 10 }),
  local(['民办学校信息', '校外培训机构白名单'], ['机构名称', '办学地址', '有效期'], {
    bases: [regulation],
    days: 5,
    channels: service,
  }),
  local(['民办学校信息', '民办学校年度检查结果'], ['检查结论', '整改要求'], {
    bases: [regulation, `《${madeUpTitle}》第三条`],
    days: 15,
  }),
  local(['招生管理', '学区划分示意图'], ['学区范围图', '对口学校', '常见问题'], {
    bases: [regulation, schools],
    days: 5,
    channels: door,
  }),
  local(['招生管理', '入学办理指南'], ['办理条件', '所需材料', '办理流程', '办理地点和时间'], {
    bases: [regulation],
    days: 5,
    channels: service,
  }),
  local(['招生管理', '特殊需要儿童入学安排'], ['安置方式', '申请流程'], {
    bases: [compulsory],
    days: 7,
    group: '适龄特殊需要儿童的监护人',
  }),
  local(['学生管理', '中小学生体质健康监测'], ['监测安排', '区域汇总结果'], { bases: [regulation], days: 20 }),
  local(['学生管理', '心理健康辅导服务'], ['辅导热线', '服务地点'], {
    bases: [regulation],
    days: 10,
    channels: service,
  }),
  local(['学生管理', '家庭经济困难学生认定'], ['认定办法', '申请时间'], {
    bases: [regulation],
    days: 7,
    group: '申请资助的学生家庭',
    channels: door,
  }),
  local(['教师管理', '教师公开招聘'], ['招聘公告', '资格条件', '考试安排', '拟聘人员公示'], {
    bases: ['中华人民共和国教师法'],
    days: 5,
    channels: service,
  }),
  local(['教师管理', '教师职称评审'], ['评审条件', '评审结果公示'], { bases: ['中华人民共和国教师法'], days: 7 }),
  local(['教师管理', '师德师风监督'], ['举报方式', '处理流程'], { bases: ['中华人民共和国教师法'], days: 10 }),
  local(['财务信息', '教育收费公示'], ['收费项目', '收费标准', '减免政策'], {
    bases: [regulation, schools],
    days: 3,
    channels: door,
  }),
  local(['财务信息', '学校建设项目'], ['项目名称', '投资规模', '进展情况'], { bases: [regulation], days: 15 }),
  local(['教育概况', '集团化办学安排'], ['集团名单', '成员学校'], { bases: [regulation], days: 15, channels: web }),
  local(['教育概况', '劳动实践与研学基地'], ['基地名单', '开放安排'], { bases: [regulation], days: 20, channels: web }),
]

/** Kept where Tibetan, Qiang or Yi are spoken: 阿坝州, 甘孜州, 凉山州. */
export const bilingualItem = local(['教育概况', '双语教育学校安排'], ['学校名录', '教学语言', '教材使用'], {
  bases: ['中华人民共和国国家通用语言文字法'],
  days: 15,
})

type Rest = { readonly bases: readonly string[]; readonly days: number } & Partial<Pick<Local, 'channels' | 'group'>>

function local([category, name]: readonly [string, string], contents: readonly string[], rest: Rest): Local {
  return { category, name, contents, channels: ['gov_website'], group: null, ...rest }
}

/** A made-up item in a bureau's own name. */
export function localItem(
  { category, name, contents, bases, days, channels, group }: Local,
  bureau: string,
): DisclosureItem {
  return {
    category,
    subcategories: [],
    name,
    contentElements: [...contents],
    legalBases: [...bases],
    disclosureTimeLimit: {
      raw: `信息形成或者变更之日起${days}个工作日内`,
      trigger: 'created_or_changed',
      amount: days,
      unit: 'working_day',
    },
    disclosingBody: bureau,
    disclosureModes: ['proactive'],
    channels: [...channels],
    otherChannelText: null,
    audiences: [group === null ? 'whole_society' : 'specific_group'],
    audienceNote: group,
    disclosureLevels: ['county'],
    extra: {},
  }
}
