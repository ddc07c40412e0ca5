import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { EvidenceFile } from '@mingce/domain/catalog/evidence-file'
import type { JointPackage } from '@mingce/domain/joint-package/evolve'
import { awaitedOf, namedIn, type PackagePaper } from '@mingce/domain/joint-package/paper'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { type Held, type Standing, table } from '../definition.ts'
import { instantOf } from '../instant.ts'

/** 纸质上报: what of a joint filing came on paper, as the city and the province know it. `division` is the city. */
export type PackagePaperRow = Standing &
  Pick<PackagePaper, 'paper' | 'receivedOn' | 'docNumber' | 'broughtBy' | 'scans'> & {
    readonly round: string
    readonly kind: DeliverableKind
    /** Whose documents lie in it: counties, and the city itself for its own. */
    readonly holds: readonly string[]
    /** Of these what is not filed here whole yet. */
    readonly awaited: readonly string[]
    readonly registeredBy: string
    readonly registeredAt: Date
  }

export const packagePaperTables = {
  packagePaper: table<PackagePaperRow>({
    round: 'text',
    kind: 'text',
    paper: 'text',
    receivedOn: 'date',
    docNumber: 'text',
    broughtBy: 'text',
    scans: 'jsonb',
    holds: 'jsonb',
    awaited: 'jsonb',
    registeredBy: 'text',
    registeredAt: 'timestamptz',
  }),
} as const

type Package = { readonly round: string; readonly city: string }

/** None of a paper whose registration was struck, or that went back with what was withdrawn. */
export function packagePaperRows({ round, city }: Package, joint: JointPackage): readonly PackagePaperRow[] {
  return [...joint.papers].flatMap(([kind, papers]) => {
    const awaited = awaitedOf(joint, kind)
    return papers.map((each) => {
      const { paper, receivedOn, docNumber, broughtBy, scans, by, at } = each
      const holds = namedIn(each)
      return {
        ...{ key: paper, division: city, height: 2, round, kind, paper, receivedOn, docNumber, broughtBy, scans },
        holds: holds.map((whose) => whose ?? city),
        awaited: holds.flatMap((whose) => (awaited.includes(whose) ? [whose ?? city] : [])),
        ...{ registeredBy: by, registeredAt: instantOf(at) },
      } as const
    })
  })
}

/** What of the joint filings of a round within reach came on paper, of one city or of all, in the order in which it came. */
export function papersIn(
  tx: Asking,
  office: Office,
  { round, city, at }: { readonly round: string; readonly city?: string | undefined } & AsOf,
): Promise<readonly Held<PackagePaperRow>[]> {
  const all = tx.selectFrom('packagePaper').selectAll().where('round', '=', round).where(within('packagePaper', office))
  const papers = city === undefined ? all : all.where('division', '=', city)
  return papers.where(held('packagePaper', { at })).orderBy('receivedOn').orderBy('key').execute()
}

/** A scan of a city's 纸质上报, as the asker may know it; undefined when there is none. `struck`: also one whose registration was struck. */
export async function packageScanAt(
  tx: Asking,
  division: string,
  digest: string,
  { struck = false } = {},
): Promise<Pick<EvidenceFile, 'digest' | 'name' | 'format'> | undefined> {
  const papers = tx
    .selectFrom('packagePaper')
    .select('scans')
    .where('division', '=', division)
    .where(sql<boolean>`scans @> ${JSON.stringify([{ digest }])}::jsonb`)
  const shown = struck ? papers : papers.where('heldUntil', 'is', null)
  const row = await shown.orderBy('heldFrom').executeTakeFirst()
  return row?.scans.find((each) => each.digest === digest)
}
