import { checkCatalog, type StandingItem } from '@mingce/domain/check/check-catalog'
import type { Finding } from '@mingce/domain/check/finding'
import { useCheckContext } from '@mingce/ui/check/use-check-context'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Draft, pagesQuestion } from '../questions.ts'

export type Findings = ReadonlyMap<string, readonly Finding[]>

/**
 * 检查: what the checks find in items that stand together, by item; only those in which they find something. What is missing is told by
 * what the round requires, which says more.
 */
export function useFindings(items: readonly StandingItem[]): Findings {
  const context = useCheckContext()
  const pages = useQuery(pagesQuestion).data
  return useMemo(() => {
    if (!context) return nothing
    const found = [...checkCatalog(items, { ...context, pages })]
    const beyond = found.map(([item, findings]) => [item, findings.filter(isBeyondMissing)] as const)
    return new Map(beyond.filter(([, findings]) => findings.length > 0))
  }, [items, context, pages])
}

/** The same of the draft as it stands. */
export function useDraftFindings({ items }: Pick<Draft, 'items'>): Findings {
  return useFindings(useMemo(() => items.filter(({ retired }) => retired === null), [items]))
}

const nothing: Findings = new Map()

function isBeyondMissing({ check }: Finding): boolean {
  return check !== 'element_missing'
}
