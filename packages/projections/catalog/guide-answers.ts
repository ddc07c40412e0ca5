import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { Catalog } from '@mingce/domain/catalog/evolve'
import { dayOf } from '@mingce/domain/day'
import type { GuideAnswer } from '@mingce/domain/guide-upgrade/answers'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { type Held, type Standing, table } from '../definition.ts'
import { remembering } from '../remembering.ts'

/** What a county answered to a version of the guide, told to its city and the province: which elements, and no text of its draft. */
export type GuideAnswerRow = Standing &
  Omit<GuideAnswer, 'at'> & { readonly ordinal: number; readonly answeredOn: string }

export const guideAnswerTables = {
  guideAnswer: table<GuideAnswerRow>(
    {
      ordinal: 'integer',
      answer: 'text',
      item: 'text',
      guide: 'text',
      row: 'text',
      taken: 'jsonb',
      kept: 'jsonb',
      reason: 'text',
      answeredOn: 'date',
    },
    { indexes: [['division']] },
  ),
} as const

const sameAnswer = remembering<GuideAnswer, GuideAnswerRow>()

export function guideAnswerRows(division: string, { guideAnswers }: Catalog) {
  const guideAnswer = guideAnswers.map((answer, index) =>
    sameAnswer(answer, [division, index], () => {
      const { at, ...told } = answer
      const standing = { key: `${index + 1}`, division, height: 2 } as const
      return { ...standing, ...told, ordinal: index + 1, answeredOn: dayOf(at) }
    }),
  )
  return { guideAnswer }
}

/** What the counties within reach answered, each county's answers in their order. */
export async function guideAnswersOf(
  tx: Asking,
  office: Office,
  asOf: AsOf = {},
): Promise<ReadonlyMap<string, readonly GuideAnswer[]>> {
  const rows = await tx
    .selectFrom('guideAnswer')
    .selectAll()
    .where(held('guideAnswer', asOf))
    .where(within('guideAnswer', office))
    .orderBy('division')
    .orderBy('ordinal')
    .execute()
  return Map.groupBy(rows.map(told), ({ division }) => division)
}

function told({ division, answer, item, guide, row, taken, kept, reason, answeredOn }: Held<GuideAnswerRow>) {
  return { division, answer, item, guide, row, taken, kept, reason, at: answeredOn }
}
