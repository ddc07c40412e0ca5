import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { isOwedByCounties } from '@mingce/domain/round/owing'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import type { RoundHead } from '../questions.ts'

type LetterFacts = {
  readonly round: RoundHead
  readonly kind: DeliverableKind
  readonly totals: {
    readonly owed: number
    readonly whole: number
    readonly inPart: number
    readonly exceptions: number
  }
}

/** The letter that goes with a joint filing, as an office would begin it: a document, so Chinese whatever the screen speaks. */
export function letterFor({ round, kind, totals }: LetterFacts): string {
  const { title, docNumber } = round.document
  const { owed, whole, inPart, exceptions } = totals
  const named = docNumber ? `《${title}》（${docNumber}）` : `《${title}》`
  const deliverable = deliverableWords[kind].zh
  if (!isOwedByCounties(round, kind))
    return [
      '四川省教育厅：',
      `　　根据${named}要求，我局编制了本级义务教育领域基层政务公开${deliverable}，现上报。`,
      '　　特此报告。',
    ].join('\n')
  const rest = exceptions > 0 ? `；另有${exceptions}个县（市、区）列为例外，原因见附表，审定后补报` : ''
  return [
    '四川省教育厅：',
    `　　根据${named}要求，我局组织所辖${owed}个县（市、区）编制了义务教育领域基层政务公开${deliverable}，并逐项审核、审定。现统一上报：完整报送${whole}个${inPart > 0 ? `，部分报送${inPart}个` : ''}${rest}。`,
    '　　特此报告。',
  ].join('\n')
}
