import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { GuideEvent } from '@mingce/domain/guide/events'
import { evolveGuide, type Guide, unregisteredGuide } from '@mingce/domain/guide/evolve'
import { folding, type Standing, table, under } from '../definition.ts'

/** A row of the ministry's guide as it stands, beside which a county's published item is read; the province's own notes are not in it. */
export type RegisterGuideRow = Standing & {
  readonly ordinal: number
  readonly category: string
  readonly name: string
  readonly content: DisclosureItem
  readonly title: string
  /** Whether the guide is at hand only in part, so that what is not in it says nothing. */
  readonly partial: boolean
  /** Whether something of this row is in doubt. */
  readonly doubted: boolean
}

export const registerGuideTables = {
  registerGuide: table<RegisterGuideRow>(
    {
      ordinal: 'integer',
      category: 'text',
      name: 'text',
      content: 'jsonb',
      title: 'text',
      partial: 'boolean',
      doubted: 'boolean',
    },
    { open: true },
  ),
} as const

/** A version in the place of which another was registered is not in the register. */
export const registerGuideSource = folding<Guide, GuideEvent>({
  covers: under('guide'),
  initial: unregisteredGuide,
  evolve: evolveGuide,
  rows(_, { head, rows, supersededBy }) {
    if (!head || supersededBy !== null) return {}
    const { title, status } = head
    const registerGuide = [...rows.values()].map(({ row, item, doubt }, index): RegisterGuideRow => {
      const { category, name } = item
      const place = { key: row, division: '', height: 3, ordinal: index + 1 } as const
      return { ...place, category, name, content: item, title, partial: status === 'partial', doubted: doubt !== null }
    })
    return { registerGuide }
  },
})
