import { checkCatalog } from '@mingce/domain/check/check-catalog'
import type { Finding } from '@mingce/domain/check/finding'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { FilingSheet } from '../questions.ts'
import { itemOf } from './part.ts'

const known = new WeakMap<FilingSheet, ReadonlyMap<string, readonly Finding[]>>()

/** 检查: what the checks find in the items of a filing, by part; nothing in a plan or a summary. */
export function findingsIn(sheet: FilingSheet): ReadonlyMap<string, readonly Finding[]> {
  const before = known.get(sheet)
  if (before) return before
  const items = sheet.parts.flatMap((part) => {
    const content = itemOf(sheet, part)
    return content ? [{ item: part.part, content }] : []
  })
  const found = checkCatalog(items, parseSubmissionStream(sheet.head.stream))
  known.set(sheet, found)
  return found
}

/** How many findings of one part must be looked at. */
export function mustLookOn(sheet: FilingSheet, part: string): number {
  return (
    findingsIn(sheet)
      .get(part)
      ?.filter(({ severity }) => severity === 'must').length ?? 0
  )
}
