import type { ItemDecision } from '@mingce/domain/submission/events'
import type { DecisionAction } from '@mingce/ui/decision-action'
import { type ReactNode, useState } from 'react'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { ContradictionNotice } from './contradiction-notice.tsx'
import { useContradictions } from './use-contradictions.ts'

/**
 * An act that contradicts an earlier opinion of one's own says so at the first press and sends nothing; the next press sends it, with a
 * reason. The reason goes into the log with the opinion itself.
 */
export function useHeeded(sheet: FilingSheet, part: FilingPart) {
  const contradictionsOf = useContradictions(sheet, part)
  const [warned, setWarned] = useState<{
    readonly about: string
    readonly decision: ItemDecision
    readonly label: string
  }>()
  const about = `${part.part} ${part.digest} ${part.decidedAt}`
  const said = warned?.about === about ? warned : undefined
  const heeded = (decision: ItemDecision, action: DecisionAction): DecisionAction => {
    if (contradictionsOf(decision).length === 0) return action
    if (said?.decision === decision) return { ...action, needsReason: action.needsReason ?? decision === 'approve' }
    return { ...action, needsReason: false, run: () => setWarned({ about, decision, label: action.label }) }
  }
  return { heeded, notice: said && noticeOf(contradictionsOf(said.decision), said.label) }
}

function noticeOf([first, ...others]: ReturnType<ReturnType<typeof useContradictions>>, label: string): ReactNode {
  return first && <ContradictionNotice found={[first, ...others]} label={label} />
}
