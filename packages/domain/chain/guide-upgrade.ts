import type { CatalogCommand } from '../catalog/decide.ts'
import type { Catalog } from '../catalog/evolve.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import type { GuideChain, GuideVersion } from '../guide/chain.ts'
import { type Guide, unregisteredGuide } from '../guide/evolve.ts'
import { itemsToUpgrade, type TakenProposal } from '../guide-upgrade/decide.ts'
import { type GuideProposal, proposalsOf, upgraded } from '../guide-upgrade/proposals.ts'
import { itemWorded } from './item-wordings.ts'
import type { Roll } from './roll.ts'

/** The first version of these histories: of each item the first wording. */
export const guide: Guide = { ...unregisteredGuide, rows: rowsOf('2019', (n) => (n <= 12 ? '甲' : null)) }
const later = rowsOf('2023', (n) => (n <= 4 ? '丙' : n === 5 ? null : '甲'))
const head = { title: '指引', source: '示例', status: 'complete', note: '', categories: ['招生管理'] } as const

/** Both versions: in the second the first four items have the third wording, one is gone, one is new. */
export const chain: GuideChain = [
  version('2019', guide.rows, { former: null, by: '2023' }),
  version('2023', later, { former: '2019', by: null }),
]

type Place = { readonly former: string | null; readonly by: string | null }

function version(guide: string, rows: GuideVersion['rows'], { former, by }: Place): GuideVersion {
  const why = { because: 'new_version', reason: '新版', file: null, renames: [] } as const
  const before = former === null ? null : { guide: former, ...why }
  return { guide, head: { ...head, categories: [...head.categories] }, rows, former: before, supersededBy: by }
}

function rowsOf(guide: string, wordingOf: (n: number) => string | null): GuideVersion['rows'] {
  const confidence = { item: 'high', content: 'high', basis: 'high', channels: 'high' } as const
  const numbers = Array.from({ length: 13 }, (_, index) => index + 1)
  return new Map(
    numbers.flatMap((n) => {
      const wording = wordingOf(n)
      const row = `${guide}-${n}`
      const told = { row, confidence, doubt: null, evidence: [] }
      return wording === null ? [] : [[row, { ...told, item: itemWorded(n, wording).content }] as const]
    }),
  )
}

/** What the second version proposes, taken over in whole or declined; undefined where it proposes nothing. */
export function anyUpgrade(catalog: Catalog, roll: Roll): CatalogCommand | undefined {
  const open = proposalsOf(chain, { items: itemsToUpgrade(catalog), answers: catalog.guideAnswers })
  const proposal = roll.anyOf(open)
  if (!proposal) return undefined
  const chosen = { chain: chain.map(({ guide }) => guide) }
  if (roll.below(3) > 0) return { do: 'takeGuideUpgrade', ...chosen, proposals: [takenWhole(proposal)] }
  const item = proposal.kind === 'add' ? null : proposal.item
  const row = proposal.kind === 'retire' ? null : proposal.row.row
  return { do: 'declineGuideUpgrade', ...chosen, item, row, reason: '本县已有规定' }
}

function takenWhole(proposal: GuideProposal): TakenProposal {
  switch (proposal.kind) {
    case 'add':
      return {
        kind: 'add',
        item: idOf(13),
        row: proposal.row.row,
        content: proposal.row.item,
        digest: digestOf('13 甲'),
      }
    case 'retire':
      return { kind: 'retire', item: proposal.item, seen: proposal.digest, reason: '指引新版已无此项' }
    case 'change': {
      const { item, row, digest: seen } = proposal
      const take = proposal.cells.map(({ element }) => element)
      const content = upgraded(proposal.content, row, take)
      return { kind: 'change', item, row: row.row, seen, take, content, digest: digestOf(`${seen.slice(-28)}新`) }
    }
  }
}
