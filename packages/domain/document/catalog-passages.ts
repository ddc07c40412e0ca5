import type { DisclosureItem } from '../catalog/item.ts'
import type { CountedItem, DocumentFacts } from './facts.ts'
import { listsSaid } from './list-passage.ts'
import { tableText } from './notation.ts'

/** How many items stand in the draft, by category, and how many channels an item has on the average. */
export function catalogCounts({ items, settled, published }: DocumentFacts): string | null {
  if (items.length === 0) return null
  const categories = Map.groupBy(items, ({ content }) => content.category)
  const rows = [...categories].map(([category, own]) => [category, String(own.length)])
  const stages = [
    `草稿列公开事项${items.length}项，分属${categories.size}个一级事项`,
    settled ? `审定第${settled.version}版${settled.items.length}项` : '尚无审定稿',
    ...published.slice(-1).map(({ version, items: count }) => `公布第${version}版${count}项`),
  ]
  const openings = openingsSaid(items)
  return [
    `${stages.join('；')}。${channelsSaid(items)}${openings}`,
    tableText({ heading: ['一级事项', '项数'], rows: [...rows, ['合计', String(items.length)]] }),
  ].join('\n')
}

/** What the catalog is held against: the guide, and the county's own lists where they were brought in. */
export function guideCoverage(facts: DocumentFacts): string | null {
  const said = [rowsTaken(facts), facts.lists ? listsSaid(facts.lists) : null].filter((each) => each !== null)
  return said.length > 0 ? said.join('\n') : null
}

function rowsTaken({ items, guideRows }: DocumentFacts): string | null {
  if (items.length === 0 || guideRows === 0) return null
  const answered = new Set(items.flatMap(({ guideRow }) => guideRow ?? [])).size
  const own = items.filter(({ guideRow }) => guideRow === null).length
  return `系统登记的标准指引${guideRows}项中，取用${answered}项；本县自行列出${own}项。`
}

/** Against the version settled last: what came, what reads otherwise, what is gone. */
export function catalogChanges({ items, settled }: DocumentFacts): string | null {
  if (!settled || items.length === 0) return null
  const before = new Map(settled.items.map(({ item, digest }) => [item, digest]))
  const now = new Set(items.map(({ item }) => item))
  const added = items.filter(({ item }) => !before.has(item)).length
  const changed = items.filter(({ item, digest }) => before.has(item) && before.get(item) !== digest).length
  const dropped = settled.items.filter(({ item }) => !now.has(item)).length
  return `与审定第${settled.version}版相比，新增${added}项，调整${changed}项，取消${dropped}项。`
}

/**
 * The five directions against the version settled last, counted item by item: 拓宽范围 new items, 细化内容 more content elements, 丰富渠道
 * more channels, 缩短时限 the same unit with fewer days, 创新方式 a mode or a form of access that was not ticked.
 */
export function improvements({ items, settled }: DocumentFacts): string | null {
  if (!settled || items.length === 0) return null
  const before = new Map(settled.items.map((each) => [each.item, each.content]))
  const both = items.flatMap(({ item, content }) => {
    const old = before.get(item)
    return old ? [{ old, now: content }] : []
  })
  const count = (is: (old: DisclosureItem, now: DisclosureItem) => boolean) =>
    both.filter(({ old, now }) => is(old, now)).length
  const wider = items.length - both.length
  const finer = count((old, now) => now.contentElements.length > old.contentElements.length)
  const channels = count((old, now) => now.channels.length > old.channels.length)
  const modes = count((old, now) => now.disclosureModes.some((mode) => !old.disclosureModes.includes(mode)))
  return `与审定第${settled.version}版相比：拓宽范围${wider}项，细化内容${finer}项，丰富渠道${channels}项，缩短时限${count(isShorter)}项，创新方式${modes}项。`
}

function isShorter(
  { disclosureTimeLimit: old }: DisclosureItem,
  { disclosureTimeLimit: now }: DisclosureItem,
): boolean {
  const comparable = old?.amount != null && now?.amount != null && old.unit === now.unit && old.trigger === now.trigger
  return comparable && (now?.amount ?? 0) < (old?.amount ?? 0)
}

function channelsSaid(items: readonly CountedItem[]): string {
  const ticked = items.reduce((sum, { content }) => sum + content.channels.length, 0)
  return `公开渠道共勾选${ticked}处，平均每项${(ticked / items.length).toFixed(1)}处。`
}

const openings = ['决策', '执行', '管理', '服务', '结果']

/** 五公开, where the round asks for it: an extra element by that name. */
function openingsSaid(items: readonly CountedItem[]): string {
  const counts = openings.map(
    (word) => items.filter(({ content }) => (content.extra.五公开 ?? '').includes(word)).length,
  )
  if (counts.every((each) => each === 0)) return ''
  return `五公开：${openings.map((word, at) => `${word}公开${counts[at]}项`).join('，')}。`
}
