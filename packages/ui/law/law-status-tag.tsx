import { statusDoubtOn, statusOn } from '@mingce/domain/law/change'
import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import { Tag } from 'antd'
import { lawStatusWords, lawText } from '../words/laws.ts'

const colours = { in_force: 'success', amended: 'warning', repealed: 'error', pending: 'default' } as const

type LawStatusTagProps = {
  readonly law: RegisteredLaw
  /** "2021-10-14" */
  readonly day: string
}

/** What a law is on a day: 现行有效; grey, and 现行有效（未核对）, where nobody compared it with the published text. */
export function LawStatusTag({ law, day }: LawStatusTagProps) {
  const status = statusOn(law, day)
  const words = lawStatusWords(status)
  if (statusDoubtOn(law, day) === null) return <Tag color={colours[status]}>{words}</Tag>
  return <Tag>{lawText('unchecked', { status: words })}</Tag>
}
