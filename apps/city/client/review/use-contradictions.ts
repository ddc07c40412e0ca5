import { parseDivision } from '@mingce/domain/authority/division'
import { type Contradiction, contradictionsOf, type GivenOpinion } from '@mingce/domain/lens/contradiction'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { ItemDecision } from '@mingce/domain/submission/events'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { type LensRuling, lensQuestion } from './lens-question.ts'
import { itemOf } from './part.ts'

export type Earlier = GivenOpinion & { readonly ruling: LensRuling; readonly by: string | undefined }

/** What an opinion of this person on a part would contradict; nothing while the earlier ones are asked for. */
export function useContradictions(
  sheet: FilingSheet,
  part: FilingPart,
): (decision: ItemDecision) => readonly Contradiction<Earlier>[] {
  const { account } = usePerson()
  const { data } = useQuery(lensQuestion({ sheet, part }))
  const text = itemOf(sheet, part)
  return (decision) => {
    if (!data || !text) return []
    const { stream } = sheet.head
    const proposed = {
      county: parseSubmissionStream(stream).division,
      text,
      decision,
      elements: objectedTo(sheet, part),
    }
    const given = data.rulings.map((ruling): Earlier => {
      const { ruledAt: at, county, account: by, ...said } = ruling
      return { ...said, county: parseDivision(county), account: by, at, ruling, by: data.names[by] }
    })
    return contradictionsOf(proposed, given, { stream, account, post: 'reviewer' })
  }
}

/** The elements that the remarks of this turn are on; none where one is on the part as a whole. */
function objectedTo({ comments, head }: FilingSheet, { part }: FilingPart): readonly string[] {
  const own = comments.filter(
    (each) => each.part === part && each.turn === head.turn && each.kind !== 'question' && !each.resolved,
  )
  if (own.some(({ element }) => element === null)) return []
  return [...new Set(own.flatMap(({ element }) => element ?? []))]
}
