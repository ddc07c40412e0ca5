import { cityOf, type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import { nothingNoted } from '@mingce/domain/before-filing/evolve'
import { toldProvince } from '@mingce/domain/before-filing/supervision'
import { evolveRound, unopenedRound } from '@mingce/domain/round/evolve'
import { roundStream } from '@mingce/domain/streams'
import { notesIn } from './before-filing.ts'
import type { Desk } from './desk.ts'
import { stateOf } from './folding.ts'
import { actorsIn, withNames } from './names.ts'
import type { Officer } from './procedure.ts'

type Asked = Officer & { readonly desk: Desk }

type About = { readonly round: string; readonly city?: DivisionCode | undefined }

/** 督促指导 for the province: of each county of a round the numbers of its notes, and of one city's counties the guidance; of a round that is none, nothing. */
export async function openSupervision({ desk }: Asked, { round: id, city }: About) {
  const round = stateOf(await desk.streams.read([roundStream(id)]), roundStream(id), evolveRound, unopenedRound)
  const cohort = round.status === 'unopened' ? [] : [...round.cohort].toSorted().map(parseDivision)
  const notes = await notesIn(desk, id, cohort)
  const counties = cohort.map((county) => {
    const { tally, guidance } = toldProvince(notes.get(county) ?? nothingNoted)
    return { county, tally, guidance: cityOf(county) === city ? guidance : [] }
  })
  return withNames(desk, { counties }, actorsIn(counties.flatMap(({ guidance }) => guidance.map(({ by }) => by))))
}
