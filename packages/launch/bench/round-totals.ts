import { stateOf } from '@mingce/api/folding'
import { cityOf, province } from '@mingce/domain/authority/division'
import { emptyPackage, evolvePackage } from '@mingce/domain/joint-package/evolve'
import { awaitsReceipt } from '@mingce/domain/joint-package/receipt'
import { type PackageTotals, totalsOf } from '@mingce/domain/joint-package/totals'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { packageStream } from '@mingce/domain/streams'
import { readStreams } from '@mingce/ledger/read'
import { asOffice } from '@mingce/projections/asking'
import { packagesOf } from '@mingce/projections/joint-package/questions'
import type { ProjectionSchema } from '@mingce/projections/schema'
import type { Kysely } from 'kysely'
import type { Played } from './round-notices.ts'

type Read = { readonly ledger: Kysely<unknown>; readonly read: Kysely<unknown> }
export type CohortTotals = PackageTotals & { readonly kind: DeliverableKind; readonly packages: number }

/**
 * What every package of a round came to, added up over its cohort. Counted twice, from the log and from the projection the screens read.
 *
 * @throws where whole + in part + outstanding is not what is owed, of a package or of the cohort, or the two counts differ
 */
export async function reconciled(desk: Read, { round, cohort }: Played): Promise<readonly CohortTotals[]> {
  const cities = [...new Set(cohort.map(cityOf))]
  const streams = cities.map((city) => packageStream(round, city))
  const past = await readStreams(desk.ledger, streams)
  const office = { authority: province, level: 'province' } as const
  const shown = await asOffice(desk.read as Kysely<ProjectionSchema>, office, (tx) => packagesOf(tx, office, { round }))
  return deliverableKinds.map((kind) => {
    const packages = cities.map((city) => {
      const stream = packageStream(round, city)
      const joint = stateOf(past, stream, evolvePackage, emptyPackage)
      const filing = joint.filings.get(kind)
      if (filing?.stage !== 'confirmed') throw new Error(`${stream} ${kind} is ${filing?.stage}, not confirmed`)
      if (awaitsReceipt(joint, kind)) throw new Error(`what was added to ${stream} ${kind} waits for its receipt`)
      const totals = totalsOf(filing)
      const owed = cohort.filter((county) => cityOf(county) === city).length
      agree(`${stream} ${kind}`, totals, owed)
      const row = shown.find((each) => each.stream === stream && each.kind === kind)
      if (JSON.stringify(row?.totals, keys) !== JSON.stringify(totals, keys))
        throw new Error(`${stream} ${kind} is shown as ${JSON.stringify(row?.totals)}, not ${JSON.stringify(totals)}`)
      return totals
    })
    const all = { ...packages.reduce(added), kind, packages: packages.length }
    agree(`${round} ${kind}`, all, cohort.length)
    return all
  })
}

const keys = ['owed', 'whole', 'inPart', 'outstanding', 'addenda']

function agree(what: string, { owed, whole, inPart, outstanding }: PackageTotals, counties: number): void {
  if (owed === counties && whole + inPart + outstanding === owed) return
  throw new Error(`${what} does not reconcile: ${whole} + ${inPart} + ${outstanding}, owed ${owed} of ${counties}`)
}

function added(one: PackageTotals, other: PackageTotals): PackageTotals {
  return {
    owed: one.owed + other.owed,
    whole: one.whole + other.whole,
    inPart: one.inPart + other.inPart,
    outstanding: one.outstanding + other.outstanding,
    addenda: one.addenda + other.addenda,
  }
}
