import { type Asking, held } from '../asking.ts'
import type { PackageFeedbackRow } from './rows.ts'

type OnCounty = Pick<PackageFeedbackRow, 'arrived' | 'part' | 'digest'>
type FiledPart = { readonly stream: string; readonly part: string; readonly digest: string }

/**
 * The stream of the county's filing that feedback is on, the adjustment where it is on that: the one in which the item or section stands at
 * the text that was read, else in which it stands at all, the later before the earlier; of no part, the last that the province had. Undefined of what is on no county's.
 */
export function filingRead({ arrived, part, digest }: OnCounty, filed: readonly FiledPart[]): string | undefined {
  const holding = (fits: (each: FiledPart) => boolean) =>
    arrived.findLast((stream) => filed.some((each) => each.stream === stream && each.part === part && fits(each)))
  return (
    (part === null ? undefined : (holding((each) => each.digest === digest) ?? holding(() => true))) ?? arrived.at(-1)
  )
}

/** What stands in the filings of which the province had more than one of a county when it wrote: asked by stream, and of none where each had one. */
export async function filedParts(tx: Asking, feedback: readonly OnCounty[]): Promise<readonly FiledPart[]> {
  const several = feedback.filter(({ arrived, part }) => part !== null && arrived.length > 1)
  if (several.length === 0) return []
  return tx
    .selectFrom('filingPart')
    .select(['stream', 'part', 'digest'])
    .where('stream', 'in', [...new Set(several.flatMap(({ arrived }) => arrived))])
    .where('view', '=', 'filed')
    .where(held('filingPart', {}))
    .execute()
}
