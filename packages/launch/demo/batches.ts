import { cityOf } from '@mingce/domain/authority/division'
import type { BatchCommand } from '@mingce/domain/batch/decide'
import { drawSample } from '@mingce/domain/batch/sample'
import { checkCatalog } from '@mingce/domain/check/check-catalog'
import type { Part } from '@mingce/domain/submission/part'
import { uuidOf } from './chance.ts'
import type { CountyDesk } from './county-desk.ts'
import type { Filing } from './filing.ts'

const filter = { extent: 'filing', kind: null, category: null, search: null, takenOut: 0 } as const

/** 批量通过 of what is open in a first filing and needs no look by itself: its sample opened, the last item drawn taken out and approved by itself, the others passed. */
export function approveInBatch(filing: Filing, desk: CountyDesk): void {
  const { stream: submission } = filing
  const [open, toLookAt] = byChecks(filing.open, desk)
  for (const part of toLookAt) filing.review(part, 'approve')
  const batch = uuidOf('batch', submission)
  const seed = uuidOf('seed', submission).replaceAll('-', '')
  const sample = drawSample(open, seed)
  const tell = (command: BatchCommand) => {
    desk.log.add(desk.city.reviewer, { matter: 'batch', target: { city: cityOf(desk.county), batch }, command })
    desk.log.after(1, 3)
  }
  const chosen = [{ submission, parts: open }]
  tell({ do: 'prepareBatch', filter: { ...filter, counties: [desk.county] }, guide: null, seed, chosen })
  for (const { part } of sample) tell({ do: 'openSample', submission, part })
  const aside: Part | undefined = sample.at(-1)
  if (aside) tell({ do: 'setAside', submission, part: aside.part, reason: '与邻县写法不同，单独核对。' })
  tell({ do: 'startBatch', attempt: 1 })
  tell({ do: 'passFiling', attempt: 1, submission })
  filing.passedInBatch(open.filter((part) => part !== aside))
  if (aside) filing.review(aside, 'approve')
}

/** 批量审定 of a filing of which every item has its opinion: its sample opened, and settled as its leader would by itself. */
export function settleInBatch(filing: Filing, desk: CountyDesk, opinion: string): void {
  const { stream: submission, parts } = filing
  const batch = uuidOf('settlement', submission)
  const seed = uuidOf('settlement seed', submission).replaceAll('-', '')
  const tell = (command: BatchCommand) => {
    desk.log.add(desk.city.leader, { matter: 'batch', target: { city: cityOf(desk.county), batch }, command })
    desk.log.after(1, 3)
  }
  const filings = [{ submission, seen: filing.version }]
  tell({ do: 'prepareSettlement', filter: { ...filter, counties: [desk.county] }, seed, opinion, filings })
  for (const { part } of drawSample(parts, seed)) tell({ do: 'openSample', submission, part })
  tell({ do: 'startBatch', attempt: 1 })
  tell({ do: 'passFiling', attempt: 1, submission })
  desk.settle(parts.map(({ part, digest }) => ({ item: part, digest })))
}

/** What no check speaks against, and what some check says must be looked at. */
function byChecks(parts: readonly Part[], desk: CountyDesk): readonly [readonly Part[], readonly Part[]] {
  const items = parts.map(({ part }) => ({ item: part, content: desk.standing(part).content }))
  const found = checkCatalog(items, { division: desk.county })
  const isToBeLookedAt = ({ part }: Part) => found.get(part)?.some(({ severity }) => severity === 'must') === true
  return [parts.filter((part) => !isToBeLookedAt(part)), parts.filter(isToBeLookedAt)]
}
