import { checkCatalog } from '@mingce/domain/check/check-catalog'
import type { Finding } from '@mingce/domain/check/finding'
import { useCheckContext } from '@mingce/ui/check/use-check-context'
import { useMemo } from 'react'
import type { FilingSheet } from '../questions.ts'

/** 检查: what the checks find in the items of a county's filing, by part, the laws as they are today. */
export function useFiledFindings({ parts, texts }: FilingSheet): ReadonlyMap<string, readonly Finding[]> {
  const context = useCheckContext()
  return useMemo(() => {
    const items = parts.flatMap(({ part, digest }) => {
      const content = texts[digest]
      return content ? [{ item: part, content }] : []
    })
    return context ? checkCatalog(items, context) : new Map()
  }, [parts, texts, context])
}
