import type { StandingItem } from '@mingce/domain/check/check-catalog'
import { useMemo } from 'react'
import { type Findings, useFindings } from '../catalog/use-findings.ts'
import { type FilingDesk, isPreparing } from './desk.ts'

type Filed = Pick<FilingDesk, 'filing' | 'sheet' | 'draft'>

/** 检查: what the checks find in the items of a filing, in the draft as it would be filed while the county prepares; nothing in a plan or a summary. */
export function useFilingFindings({ filing: { kind }, sheet, draft }: Filed): Findings {
  return useFindings(useMemo(() => textsOf(kind, { sheet, draft }), [kind, sheet, draft]))
}

function textsOf(
  kind: FilingDesk['filing']['kind'],
  { sheet, draft }: Pick<FilingDesk, 'sheet' | 'draft'>,
): readonly StandingItem[] {
  if (kind !== 'disclosure_catalog') return []
  if (isPreparing({ sheet })) return draft?.items.filter(({ retired }) => retired === null) ?? []
  return (sheet?.parts ?? []).flatMap(({ part, digest }) => {
    const content = sheet?.texts[digest]
    return content ? [{ item: part, content }] : []
  })
}
