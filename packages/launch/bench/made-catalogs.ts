import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { LensItem } from '@mingce/domain/lens/uniformity/item'
import type { GuideText } from '@mingce/domain/lens/uniformity/place'

/** So many items has every catalog. */
export const itemsEach = 60

const heads = '招生 学籍 资助 课后服务 校车 食堂 校舍 师资 教研 体检 安全演练 图书馆 信息化 特殊教育 控辍保学'.split(
  ' ',
)
const matters =
  '政策 办法 名录 名额 经费 流程 材料 结果 时间 地点 标准 电话 责任人 公示 统计数据 监督举报 常见问题'.split(' ')
const turns = '申请 审核 安排 分配 使用 管理 变更 确认 受理 评议 核定 抽查 反馈 整改'.split(' ')
const details = '按学期更新 附办理窗口 分学校列出 含村小和教学点 附示意图 逐人逐项列明 由股室负责解释'.split(' ')

/** A guide of sixty rows over fifteen categories, of words that catalogs use. */
export const madeGuide: readonly GuideText[] = Array.from({ length: itemsEach }, (_, row) => {
  const draw = drawing(row)
  const name = `${pick(heads, draw)}${pick(matters, draw)}${row}`
  return { row: `made-${row}`, item: itemNamed(row, name, phrases(4, draw)) }
})

/**
 * A county's catalog, drawn from its number: of ten items four are the guide's, three the guide's with something of its own, one an
 * earlier county's, and two in own words. Drawn when it is asked for, so that a country's need not be held.
 */
export function* madeCatalog(county: number): Generator<LensItem> {
  for (let row = 0; row < itemsEach; row += 1) yield madeItem(county, row)
}

function madeItem(county: number, row: number): LensItem {
  const draw = drawing(county * 1_009 + row * 7 + 13)
  const kind = draw()
  const source = Math.floor(draw() * county)
  if (kind >= 0.7 && kind < 0.8 && county > 0) return { ...madeItem(source, row), division: codeOf(county) }
  const given = madeGuide[row]?.item.contentElements ?? []
  const own = phrases(3 + Math.floor(draw() * 4), draw)
  const content = kind < 0.4 ? given : kind < 0.7 ? [...given.slice(1), ...own.slice(0, 2)] : own
  const text = itemNamed(row, madeGuide[row]?.item.name ?? '', content)
  return { division: codeOf(county), item: `item-${row}`, guideRow: `made-${row}`, text }
}

function codeOf(county: number): string {
  return String(100_000 + county)
}

function phrases(count: number, draw: () => number): string[] {
  return Array.from({ length: count }, () => {
    const number = Math.floor(draw() * 900)
    return `${pick(heads, draw)}${pick(turns, draw)}${pick(matters, draw)}${pick(details, draw)}${number}`
  })
}

function itemNamed(row: number, name: string, contentElements: readonly string[]): DisclosureItem {
  return {
    ...{ category: heads[row % heads.length] ?? '', subcategories: [], name, contentElements: [...contentElements] },
    ...{ legalBases: ['《中华人民共和国政府信息公开条例》'], disclosingBody: '某县教育局' },
    disclosureTimeLimit: { raw: '20个工作日内', trigger: 'created_or_changed', amount: 20, unit: 'working_day' },
    ...{ disclosureModes: ['proactive'], channels: ['gov_website'], otherChannelText: null },
    ...{ audiences: ['whole_society'], audienceNote: null, disclosureLevels: ['county'], extra: {} },
  }
}

function pick(from: readonly string[], draw: () => number): string {
  return from[Math.floor(draw() * from.length)] ?? ''
}

/** Draws from 0 to below 1 that follow from a number. Source: mulberry32, Tommy Ettinger, public domain. */
function drawing(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
