import type { RegisteredLaw } from '@mingce/domain/law/evolve'
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

type DeclinedChangesProps = { readonly law: RegisteredLaw; readonly declined: readonly DeclinedChange[] }

/** 不采纳（理由）: what the county answered to changes of this law, as far as they stand. */
export function DeclinedChanges({ law, declined }: DeclinedChangesProps) {
  return declined.map(({ law: id, change: number, reason, declinedOn }) => {
    const change = law.changes.find((each) => each.change === number && each.withdrawn === null)
    if (law.id !== id || !change) return null
    const told = { day: dayInWords(change.from), what: lawText(change.kind), on: dayInWords(declinedOn), reason }
    return (
      <p key={number} className="declined-change">
        <Tag color="purple">{lawText('declined')}</Tag>
        {lawText('declinedFor', told)}
      </p>
    )
  })
}
