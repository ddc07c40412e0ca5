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
  const named = docNumber ? `《${title}》（${docNumber}）` : `《${title}》`
  const deliverable = deliverableWords[kind].zh
  if (!isOwedByCounties(round, kind))
    return [
      '四川省教育厅：',
      `　　根据${named}要求，我局编制了本级义务教育领域基层政务公开${deliverable}，现上报。`,
      '　　特此报告。',
    ].join('\n')
  return ['四川省教育厅：', `　　根据${named}要求，${accountOf(deliverable, totals)}。`, '　　特此报告。'].join('\n')
}

/** Who travels and who does not, and of each only what is so: 审定 of whole documents alone, and of none where nobody travels. */
function accountOf(deliverable: string, { owed, whole, inPart, exceptions }: LetterFacts['totals']): string {
  const counties = `我局所辖${owed}个县（市、区）的义务教育领域基层政务公开${deliverable}`
  if (whole + inPart === 0) return `现报告${counties}情况：${owed}个均列为例外，原因见附表，审定后补报`
  return [
    `现统一上报${counties}：`,
    [
      ...(whole > 0 ? [`${whole}个已逐项审核、审定，完整报送`] : []),
      ...(inPart > 0 ? [`${inPart}个已审核，先报送审核通过的部分`] : []),
      ...(exceptions > 0 ? [`${exceptions}个列为例外，原因见附表，审定后补报`] : []),
    ].join('；'),
  ].join('')
}
