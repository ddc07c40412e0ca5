import type { SubmissionId } from '@mingce/domain/streams'
import type { Asking } from '@mingce/projections/asking'
import { feedbackOn } from '@mingce/projections/joint-package/feedback'

/** What the province wrote on a county's filing and the city answered, without who wrote it; `[]` where it wrote nothing, or the asker may not know the package. */
export async function feedbackOnFiling(tx: Asking, { round, division: county, kind, n }: SubmissionId) {
  const found = await feedbackOn(tx, { round, county, kind, n })
  return found.map(({ feedback, part, itemName, isOnEarlierText, text, sentAt, answer }) => {
    const answered = answer && { text: answer.text, at: answer.at }
    return { feedback, part, itemName, isOnEarlierText, text, sentAt, answer: answered }
  })
}
