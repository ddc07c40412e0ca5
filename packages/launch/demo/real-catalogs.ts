import type { Channel, DisclosureItem, DisclosureLevel } from '@mingce/domain/catalog/item'
import data from './data/catalogs.json' with { type: 'json' }

/** A catalog some bureau has published, as far as its copy at hand goes. Source and oddities: `data/README.md`. */
export type RealCatalog = {
  readonly id: string
  readonly title: string
  readonly mangled: string | null
  readonly oddities: readonly string[]
  readonly rows: readonly RealRow[]
}

type RealRow = {
  readonly levels: readonly string[]
  readonly content: readonly string[]
  readonly basis: readonly string[]
  readonly timeLimit: string | null
  readonly channels: readonly string[]
  readonly ticks: readonly string[]
  readonly extra: Readonly<Record<string, string>>
  /** What the copy at hand cuts off. */
  readonly cut: readonly string[]
}

export const realCatalogs = data as unknown as readonly RealCatalog[]

/** Read without a doubt in any cell: what a careful county would file. */
export const tidyCatalogs = realCatalogs.filter(({ id }) =>
  ['01-yongren', '04-xiangan-xiangshan', '05-qingpu', '12-suqian-hubin', '17-chongming'].includes(id),
)

/** The rows as items of a draft, in the words of the source; what it lacks is absent, and the body is the county's own bureau. */
export function realItems({ rows }: RealCatalog, bureau: string): readonly DisclosureItem[] {
  return rows.map((row) => {
    const levels = row.levels.map((level) => level.replace(/\s+/g, ''))
    const channels = row.channels.map(channelOf)
    return {
      category: levels[0] ?? '未分类',
      subcategories: levels.slice(1, -1),
      name: levels.at(-1) ?? '未命名事项',
      contentElements: row.content.map(trimmed),
      legalBases: row.basis.map(trimmed),
      disclosureTimeLimit: row.timeLimit === null ? null : timeLimitOf(row.timeLimit),
      disclosingBody: bureau,
      disclosureModes: row.ticks.includes('methodActive') ? ['proactive'] : [],
      channels: [...new Set(channels.map(({ channel }) => channel))],
      otherChannelText: channels.find(({ words }) => words !== null)?.words ?? null,
      audiences: row.ticks.includes('audienceAll') ? ['whole_society'] : [],
      audienceNote: null,
      disclosureLevels: levelsOf(row.ticks),
      extra: { ...row.extra },
    }
  })
}

const channelWords: readonly (readonly [RegExp, Channel])[] = [
  [/网站|網站|網\(wǎng\)站/, 'gov_website'],
  [/公报|公報/, 'gov_gazette'],
  [/两微一端|兩微一端|微信/, 'weibo_wechat_app'],
  [/广播|電視/, 'broadcast_tv'],
  [/纸质媒体/, 'print_media'],
  [/查阅点|查閱點/, 'public_reading_point'],
  [/公示栏|公示欄/, 'notice_board'],
]

function channelOf(written: string): { readonly channel: Channel; readonly words: string | null } {
  const known = channelWords.find(([words]) => words.test(written))
  if (known) return { channel: known[1], words: null }
  return { channel: 'other', words: written.replace(/^其他[:：]/, '') }
}

function timeLimitOf(written: string): DisclosureItem['disclosureTimeLimit'] {
  const raw = trimmed(written)
  const days = /(\d+)(?:个|個(?:\([^)]*\))?)工作日/.exec(raw.replace(/\s+/g, ''))?.[1]
  if (days) return { raw, trigger: 'created_or_changed', amount: Number(days), unit: 'working_day' }
  const trigger = raw.startsWith('每年') ? 'periodic' : raw.includes('同步') ? 'upon_approval' : null
  return { raw, trigger, amount: null, unit: null }
}

const levelTicks: Readonly<Record<string, DisclosureLevel>> = {
  levelCounty: 'county',
  levelTownship: 'township',
  levelVillage: 'village',
}

function levelsOf(ticks: readonly string[]): DisclosureLevel[] {
  return ticks.flatMap((tick) => levelTicks[tick] ?? [])
}

function trimmed(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}
