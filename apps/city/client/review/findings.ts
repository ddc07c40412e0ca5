import { checkCatalog } from '@mingce/domain/check/check-catalog'
import { type CheckContext, type Finding, isSameContext } from '@mingce/domain/check/finding'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { useLawsOnDay } from '@mingce/ui/law/use-laws-on-day'
import { useQuery } from '@tanstack/react-query'
import { type FilingSheet, pagesQuestion } from '../questions.ts'
import { itemOf } from './part.ts'

type Findings = ReadonlyMap<string, readonly Finding[]>

const known = new WeakMap<FilingSheet, { readonly context: CheckContext; readonly found: Findings }>()

/** 检查: what the checks find in the items of a filing, by part, the laws and the published pages as they are today; nothing in a plan or a summary. */
export function useFindings(sheet: FilingSheet): Findings {
  const laws = useLawsOnDay()
  const { division } = parseSubmissionStream(sheet.head.stream)
  const pages = useQuery(pagesQuestion(division)).data
  return findingsIn(sheet, { division, laws, pages })
}

function findingsIn(sheet: FilingSheet, context: CheckContext): Findings {
  const before = known.get(sheet)
  if (before && isSameContext(before.context, context) && before.context.pages === context.pages) return before.found
  const items = sheet.parts.flatMap((part) => {
    const content = itemOf(sheet, part)
    return content ? [{ item: part.part, content }] : []
  })
  const found = checkCatalog(items, context)
  known.set(sheet, { context, found })
  return found
}

/** How many findings of one part must be looked at. */
export function useMustLookOn(sheet: FilingSheet, part: string): number {
  return (
    useFindings(sheet)
      .get(part)
      ?.filter(({ severity }) => severity === 'must').length ?? 0
  )
}
