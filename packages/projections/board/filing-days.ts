import { parseDivision } from '@mingce/domain/authority/division'
import { dayOf } from '@mingce/domain/day'
import type { FilingDays } from '@mingce/domain/joint-package/exception-name'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { type BoardCellRow, toldKey } from './cell.ts'

/** When the counties of a city first filed what they have filed in a round, and which of their dates were put off; one a county and deliverable. */
export async function filingDaysOf(
  tx: Asking,
  { round, city, at }: { readonly round: string; readonly city: string } & AsOf,
): Promise<readonly FilingDays[]> {
  const office = { level: 'city', authority: parseDivision(city) } as const
  const cells = tx.selectFrom('boardCell').select(['stream', 'stage', 'firstSubmittedAt']).where('round', '=', round)
  const extensions = tx.selectFrom('extendedDate').select(['stream', 'dueDate'])
  const [filed, extended] = await Promise.all([
    cells.where('key', '<>', toldKey).where(held('boardCell', { at })).where(within('boardCell', office)).execute(),
    extensions.where(held('extendedDate', { at })).where(within('extendedDate', office)).execute(),
  ])
  const known = [
    ...filed.map((cell) => ({ stream: cell.stream, filedAt: standingSince(cell), extendedTo: null })),
    ...extended.map(({ stream, dueDate }) => ({ stream, filedAt: null, extendedTo: dueDate })),
  ].map((each) => ({ ...each, ...parseSubmissionStream(each.stream) }))
  const ofRound = known.filter((each) => each.round === round)
  return [...Map.groupBy(ofRound, ({ division, kind }) => `${division}/${kind}`).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const filedOn = own.flatMap(({ filedAt }) => (filedAt ? dayOf(filedAt.toISOString()) : [])).toSorted()[0] ?? null
    const extendedTo =
      own
        .flatMap((each) => each.extendedTo ?? [])
        .toSorted()
        .at(-1) ?? null
    return [{ division: first.division, kind: first.kind, filedOn, extendedTo }]
  })
}

/** When a filing first came, unless its county took it back: then nothing of it lies with the city. */
export function standingSince({
  stage,
  firstSubmittedAt,
}: Pick<BoardCellRow, 'stage' | 'firstSubmittedAt'>): Date | null {
  return stage === 'withdrawn' ? null : firstSubmittedAt
}
