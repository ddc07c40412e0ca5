import { type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { RuledItem } from '@mingce/domain/lens/earlier-rulings'
import { type Asking, held, within } from '../asking.ts'

/**
 * Every opinion on an item that the reviewers of a city gave and that stands, with the text it was on and whence the county took the
 * item: what a batch is held against. Empty where none of them ever objected to a text.
 */
export async function rulingsGiven(tx: Asking, office: Office): Promise<readonly RuledItem[]> {
  const objection = await tx
    .selectFrom('ruling')
    .select('key')
    .where('decision', '<>', 'approve')
    .where(held('ruling', {}))
    .where(within('ruling', office))
    .limit(1)
    .executeTakeFirst()
  if (!objection) return []
  const rows = await tx
    .selectFrom('ruling')
    .innerJoin('catalogText as text', (join) =>
      join.onRef('text.stream', '=', 'ruling.catalog').onRef('text.key', '=', 'ruling.digest').on(held('text', {})),
    )
    .leftJoin('itemOrigin as origin', (join) =>
      join.onRef('origin.stream', '=', 'ruling.catalog').onRef('origin.key', '=', 'ruling.part').on(held('origin', {})),
    )
    .select(['ruling.stream', 'ruling.part', 'ruling.digest', 'ruling.decision', 'ruling.elements'])
    .select(['ruling.account', 'ruling.post', 'ruling.ruledAt', 'ruling.county'])
    .select(['text.content', 'origin.guideRow'])
    .where(held('ruling', {}))
    .where(within('ruling', office))
    .orderBy('ruling.ruledAt')
    .orderBy('ruling.stream')
    .orderBy('ruling.key')
    .execute()
  return rows.map(({ ruledAt, county, content: text, ...said }) => {
    const of: DivisionCode = parseDivision(county)
    return { ...said, text, county: of, at: ruledAt.toISOString() }
  })
}
