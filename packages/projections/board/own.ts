import { cityOf, parseDivision } from '@mingce/domain/authority/division'
import { type Office, reaches } from '@mingce/domain/authority/jurisdiction'
import { type OwnCell, ownProgress } from '@mingce/domain/board/own-cell'
import { isOwedByCity } from '@mingce/domain/round/owing'
import { documentKinds } from '@mingce/domain/round/section-template'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { type RoundRow, roundOf } from './round.ts'

type Filed = Awaited<ReturnType<typeof ownFiledOf>>[number]

/** 市（州）本级 of a round: what each city within reach owes itself, and what it filed that is asked for no more, in order of code. */
export function ownCells({ cohort, settings }: RoundRow, filed: readonly Filed[], office: Office): readonly OwnCell[] {
  const ofCohort = [...new Set(cohort.map((county) => cityOf(parseDivision(county))))]
  const cities = ofCohort.filter((city) => reaches(office, city)).toSorted()
  return cities.flatMap((division) =>
    documentKinds.flatMap((kind): readonly OwnCell[] => {
      const own = filed.find((each) => each.division === division && each.kind === kind)
      if (!own && !isOwedByCity({ settings }, kind)) return []
      const progress = ownProgress({
        enclosedAt: own?.enclosedAt?.toISOString() ?? null,
        reportedAt: own?.reportedAt?.toISOString() ?? null,
        receipts: own?.receipts ?? [],
        reason: own?.reason ?? null,
      })
      return [{ division, kind, ...progress }]
    }),
  )
}

/** The same, asked for by itself; `[]` where there is no such round. */
export async function ownCellsOf(tx: Asking, office: Office, round: string): Promise<readonly OwnCell[]> {
  const [opened, filed] = await Promise.all([roundOf(tx, round), ownFiledOf(tx, office, { round })])
  return opened ? ownCells(opened, filed, office) : []
}

/** What the cities within reach filed of their own, or stated as missing, with the receipt of the package it belongs to. */
export function ownFiledOf(tx: Asking, office: Office, { round, at }: { readonly round: string } & AsOf) {
  return tx
    .selectFrom('cityPart as own')
    .leftJoin('packageFiling as filing', (join) =>
      join.onRef('filing.stream', '=', 'own.stream').onRef('filing.kind', '=', 'own.kind').on(held('filing', { at })),
    )
    .select(['own.division', 'own.kind', 'own.reason', 'own.enclosedAt', 'own.reportedAt', 'filing.receipts'])
    .where('own.round', '=', round)
    .where(held('own', { at }))
    .where(within('own', office))
    .execute()
}
