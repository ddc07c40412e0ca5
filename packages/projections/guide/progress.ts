import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { GuideChain } from '@mingce/domain/guide/chain'
import type { GuideAnswer } from '@mingce/domain/guide-upgrade/answers'
import type { UpgradeItem } from '@mingce/domain/guide-upgrade/followed-row'
import { type ProposalState, progressOf } from '@mingce/domain/guide-upgrade/progress'
import { type GuideProposal, proposalsOf } from '@mingce/domain/guide-upgrade/proposals'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { draftOf } from '../catalog/draft.ts'
import { guideAnswersOf } from '../catalog/guide-answers.ts'
import { guideChainOf } from './guide.ts'

/** What the version that stands proposes to a county, over its own draft. */
export type OwnUpgrade = {
  readonly chain: GuideChain
  readonly proposals: readonly GuideProposal[]
  readonly answers: readonly GuideAnswer[]
}

export async function ownUpgrade(tx: Asking, office: Office, asOf: AsOf = {}): Promise<OwnUpgrade> {
  const county = office.authority
  const [chain, draft, all] = await Promise.all([
    guideChainOf(tx, asOf),
    draftOf(tx, county, asOf),
    guideAnswersOf(tx, office, asOf),
  ])
  const answers = all.get(county) ?? []
  const items = (draft?.items ?? []).map(
    ({ item, content, digest, guideRow, retired }): UpgradeItem => ({
      ...{ item, content, digest, guideRow, retired: retired !== null },
    }),
  )
  return { chain, proposals: proposalsOf(chain, { items, answers }), answers }
}

/** Where a county stands with the version that stands, by what it filed and what it answered. */
export type CountyUpgrade = { readonly county: string; readonly states: readonly ProposalState[] }

/** Of the counties within reach that have filed a catalog or answered, in order of code; `[]` while there is one version alone. */
export async function upgradeProgress(tx: Asking, office: Office, asOf: AsOf = {}): Promise<readonly CountyUpgrade[]> {
  const chain = await guideChainOf(tx, asOf)
  if (chain.length < 2) return []
  const [filed, answers] = await Promise.all([filedItems(tx, office, asOf), guideAnswersOf(tx, office, asOf)])
  const counties = [...new Set([...filed.keys(), ...answers.keys()])].toSorted()
  return counties.map((county) => ({
    county,
    states: progressOf(chain, { items: filed.get(county) ?? [], answers: answers.get(county) ?? [] }),
  }))
}

async function filedItems(
  tx: Asking,
  office: Office,
  asOf: AsOf,
): Promise<ReadonlyMap<string, readonly UpgradeItem[]>> {
  const rows = await tx
    .selectFrom('peerItem as peer')
    .leftJoin('itemOrigin as origin', (join) =>
      join.onRef('origin.stream', '=', 'peer.stream').onRef('origin.key', '=', 'peer.key').on(held('origin', asOf)),
    )
    .select(['peer.division', 'peer.item', 'peer.content', 'peer.digest', 'origin.guideRow'])
    .where(held('peer', asOf))
    .where(within('peer', office))
    .orderBy('peer.division')
    .orderBy('peer.ordinal')
    .execute()
  const items = rows.map(({ guideRow, ...row }) => ({ ...row, guideRow: guideRow ?? null, retired: false }))
  return Map.groupBy(items, ({ division }) => division)
}
