import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import { completeItem } from '../catalog/given.ts'
import { registryAfter } from '../law/given.ts'
import { advertisementsIn } from './advertisement.ts'
import { checkItem } from './check-item.ts'
import type { CheckedElement } from './finding.ts'

test.each<[CheckedElement, string, readonly string[]]>([
  ['name', '招生计划微信公众号加关注', ['公众号加关注']],
  ['name', '招生計劃 微(wēi)信公眾號加關注', ['公眾號加關注']],
  ['name', '扫码关注学位申请公众号', ['扫码关注']],
  ['name', '招生范围www.example.com', ['www.example.com']],
  ['name', '招生范围联系电话13800000000', ['联系电话13800000000']],
  ['category', '招生管理４００－０００－００００', ['４００－０００－００００']],
  ['subcategories', '学校信息http://example.net/a', ['http://example.net']],
  ['disclosureTimeLimit', '20个工作日内www.example.com', ['www.example.com']],
  ['contentElements', '学区划分（本文来源：www.example.com 范文网）', ['本文来源', '范文网']],
  ['contentElements', '招生计划，更多精彩范文请关注', ['更多精彩范文请关注']],
  ['contentElements', '招生www.example.com范围', ['www.example.com']],
  ['contentElements', '学校名称，点击上方蓝字关注', ['点击上方蓝字关注']],
  ['legalBases', '《中華人民共和國飛禽走獸老虎機條例》', ['老虎機']],
  ['disclosingBody', '365bet真人_beat365官方入口素描网_外勤365官方网站级教育局', ['365bet真人_beat365', '365官方']],
  ['otherChannelText', '校门口公告，加QQ123456代写论文', ['加QQ123456代写论文']],
  ['extra.咨询方式', '本文转自网络', ['本文转自']],
])('%s: %s', (element, text, found) => expect(advertisementsIn(element, { text })).toEqual(found))

test.each<[CheckedElement, string]>([
  ['otherChannelText', '关注“青白江教育”微信公众号'],
  ['otherChannelText', '扫码关注我们的微信公众号、微博，长按二维码'],
  ['otherChannelText', 'http://www.qbj.gov.cn、www.example.com'],
  ['contentElements', '咨询电话：028-83600000，微信公众号：青白江教育'],
  ['contentElements', '登录学信网www.chsi.com.cn查询；在www.example.com填报志愿'],
  ['contentElements', '关注青白江教育微信公众号查询录取结果'],
  ['contentElements', '更加关注留守儿童，微博关注度'],
  ['contentElements', '彩票公益金使用情况，防治网络赌博、色情信息，棋牌社团，办证2号窗口'],
  ['contentElements', '资料来源：教育统计年报；教育体育官方网站；学籍系统官方入口'],
  ['name', '监督电话：028-83600000'],
  ['name', '12345政务服务便民热线'],
  ['name', '四川政务服务网（www.sczwfw.gov.cn）办事指南'],
  ['name', '微信公众号、政务新媒体信息'],
  ['disclosingBody', '青白江区教育局（电话028-83600000，qbj.gov.cn）'],
  ['disclosureTimeLimit', '信息形成之日起20个工作日内'],
])('an office may write in %s: %s', (element, text) => expect(advertisementsIn(element, { text })).toEqual([]))

test('a known law’s garbled title is told once, by its own check; one that is no law is told as what it is', () => {
  const legalBases = ['《政府信息www.365bet.com公开条例》', '《飞禽走兽老虎机条例》']
  const laws = { registry: registryAfter(), day: '2021-10-14' }
  const found = checkItem(completeItem('招生计划', { legalBases }), { division: qingbaijiang.drafter.authority, laws })
  expect(found.map(({ check, quoted }) => [check, ...quoted])).toEqual([
    ['advertisement', '老虎机'],
    ['law_unknown', '《飞禽走兽老虎机条例》'],
    ['law_mangled', '《政府信息www.365bet.com公开条例》'],
  ])
})
