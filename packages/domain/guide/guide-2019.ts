import type { GuideCommand } from './decide.ts'
import { guideHead, guideRow } from './events.ts'
import data from './guide-2019-partial.json' with { type: 'json' }

const { rows, ...head } = data

/**
 * The command by which the province registers what is known of the ministry's guide of 2019: 17 rows over 7 of its 10
 * categories, each with its evidence, confidence and doubt. PARTIAL: never show it as the whole guide.
 *
 * Source: packages/domain/guide/README.md.
 */
export const registerGuide2019: GuideCommand & { do: 'register' } = {
  do: 'register',
  head: guideHead.parse(head),
  rows: rows.map((row) => guideRow.parse(row)),
}
