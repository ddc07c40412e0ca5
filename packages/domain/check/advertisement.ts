import { lawFlagsOf } from '../law/flags.ts'
import { fold } from '../script/fold.ts'
import { asWritten } from './as-written.ts'
import type { Check, CheckContext, CheckedElement } from './finding.ts'
import { textsOf } from './item-texts.ts'

/**
 * Words that a page put into a text when it was copied: betting, sites that collect texts, offers, calls to follow an account. A law's title that
 * is known and garbled is told by its own check.
 */
export const advertisement: Check = {
  id: 'advertisement',
  severity: 'must',
  source: 'practice',
  find: (item, context) => {
    const garbled = garbledIn(item.legalBases, context)
    return textsOf(item).flatMap(({ element, text, plain }) => {
      const quoted = element === 'legalBases' && garbled.has(text) ? [] : advertisementsIn(element, { text, plain })
      return quoted.length > 0 ? [{ element, quoted }] : []
    })
  },
}

function garbledIn(legalBases: readonly string[], { laws }: CheckContext): ReadonlySet<string | undefined> {
  if (!laws) return new Set()
  const flags = lawFlagsOf(legalBases, laws.registry, laws.day)
  return new Set(flags.flatMap(({ kind, cell }) => (kind === 'mangled' ? [legalBases[cell]] : [])))
}

/** What no office writes in any element; those that stand side by side are one. */
const strange = new RegExp(
  `(?:${[
    '365bet|beat365|(?<![a-z])bet\\d{2,}|老虎机|真人(?:娱乐|_)|百家乐|时时彩|六合彩|娱乐城|博彩|赌场|棋牌(?:平台|娱乐)|成人视频|365官方',
    '(?:本文|文章)(?:来源|来自|转自|转载自|摘自)|转载(?:请|须)(?:注明|标明)(?:出处|来源)',
    '范文网|作文网|范文大全|百度文库|豆丁网|道客巴巴|原创力文档|人人文库',
    '更多[^,;。]{0,8}(?:范文|作文|文章|试题|课件|教案)[^,;。]{0,6}(?:关注|访问|点击|登录|搜索|尽在)',
    '代写(?:论文|作文|文章)|代开发票|办证刻章|刻章办证|办证1[3-9]\\d{9}|加(?:微信|薇信|v信|qq)(?!群)号?:?[a-z0-9_-]{5,}',
  ].join('|')})+`,
  'g',
)

/** Calls to follow: an office may write them where it says by which channel it is reached, and nowhere else. */
const calls =
  /(?:公众号|微信号?|微博|抖音)加关注|点击[^,;。]{0,6}关注(?![度人量者数率情])|关注我们|长按(?:识别|扫描)?二维码/g
const callsInNames = /扫码关注|扫一扫|关注[^,;。]{0,8}公众号/g

/** An address of no office, and a telephone behind other words. */
const addresses = /(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:com|net|cn|cc|top|xyz|vip|info)(?![a-z])/g
const ofOffices = /\.(?:gov|edu|org)\.cn$/
const telephones =
  /(?<!\d)1[3-9]\d{9}(?!\d)|400-?\d{3}-?\d{4}|(?:\p{Script=Han}{2})?(?:电话|热线|手机):?\(?\d[\d()-]{6,}/gu

/** An address between two characters, where neither says that one goes there: 招生www.example.com范围. */
const between =
  /(?<=\p{Script=Han})(?<![录陆问网站址台页入至在到于过览上为是看击])www\.[a-z0-9-]+\.com(?=\p{Script=Han})(?![查看询网上办登进页下填报])/giu

const names: ReadonlySet<CheckedElement> = new Set(['category', 'subcategories', 'name'])

/**
 * What of a text is an advertisement, each once and as it is written; none where an account, an address or a telephone may be how the public is
 * reached: `['公众号加关注']` of 招生計劃微信公眾號加關注 in a name.
 *
 * @param plain the text as `fold` gives it, where that is at hand
 */
export function advertisementsIn(
  element: CheckedElement,
  { text, plain = fold(text) }: { readonly text: string; readonly plain?: string },
): readonly string[] {
  const found = [...(plain.match(strange) ?? []), ...(text.match(between) ?? []).map(fold)]
  if (element !== 'otherChannelText' && !element.startsWith('extra.')) found.push(...(plain.match(calls) ?? []))
  if (element === 'disclosureTimeLimit') found.push(...addressesIn(plain))
  if (names.has(element)) found.push(...inName(plain))
  const outermost = found.filter((each) => !found.some((other) => other !== each && other.includes(each)))
  return outermost.length === 0 ? outermost : asWritten(text, [...new Set(outermost)])
}

function inName(plain: string): readonly string[] {
  const numbers = (plain.match(telephones) ?? []).filter((each) => /\p{Script=Han}/u.test(plain.replace(each, '')))
  return [...(plain.match(callsInNames) ?? []), ...addressesIn(plain), ...numbers]
}

function addressesIn(plain: string): readonly string[] {
  return (plain.match(addresses) ?? []).filter((each) => !ofOffices.test(each))
}
