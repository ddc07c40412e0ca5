import type { LawChange, RegisteredLaw } from '@mingce/domain/law/evolve'
import { isFormer } from '@mingce/domain/law/proposal'
import type { ReadBasis } from '@mingce/domain/law/read-bases'
import { Tag } from 'antd'
import { dayInWords } from '../instant.ts'
import { lawText } from '../words/laws.ts'

/** Which change of which law a county did not follow in an item, why, and on which day it said so. */
export type DeclinedChange = {
  readonly law: string
  readonly change: number
  readonly reason: string
  readonly declinedOn: string
}

type DeclinedChangesProps = {
  readonly read: ReadBasis<RegisteredLaw>
  readonly declined: readonly DeclinedChange[]
}

/** 不采纳（理由）: what the county answered to changes of this law, as far as they stand and the citation is still as it was before them. */
export function DeclinedChanges({ read, declined }: DeclinedChangesProps) {
  const { law } = read
  if (!law) return null
  return declined.map((each) => {
    const change = law.changes.find(({ change, withdrawn }) => change === each.change && withdrawn === null)
    if (law.id !== each.law || !change || !isFormer(read, { law, change })) return null
    return <DeclinedChangeLine key={each.change} change={change} declined={each} />
  })
}

type DeclinedChangeLineProps = {
  readonly change: LawChange
  readonly declined: Pick<DeclinedChange, 'reason' | 'declinedOn'>
}

/** What a county answered to one change of a law. */
export function DeclinedChangeLine({ change, declined: { reason, declinedOn } }: DeclinedChangeLineProps) {
  const told = { day: dayInWords(change.from), what: lawText(change.kind), on: dayInWords(declinedOn), reason }
  return (
    <p className="declined-change">
      <Tag color="purple">{lawText('declined')}</Tag>
      {lawText('declinedFor', told)}
    </p>
  )
}
