import type { CheckedElement, Finding } from '@mingce/domain/check/finding'
import { useLawsMissing } from '../law/known-laws.tsx'
import { LawsUnchecked } from '../law/laws-unchecked.tsx'
import { checkText } from '../words/checks.ts'
import { FindingList } from './finding-list.tsx'

type ItemFindingsProps = {
  /** Undefined while it is not known what else was to be checked. */
  readonly findings: readonly Finding[] | undefined
  /** Leads to the element a finding is at; none where the item is read. */
  readonly jump?: ((element: CheckedElement) => void) | undefined
}

/** 检查 of an item that is read: what was found in it, that nothing was, and what could not be checked. */
export function ItemFindings({ findings, jump }: ItemFindingsProps) {
  const isWhole = useLawsMissing() === undefined
  return (
    <>
      <LawsUnchecked />
      {findings?.length === 0 && <p>{checkText(isWhole ? 'none' : 'noneElse')}</p>}
      {findings && findings.length > 0 && <FindingList findings={findings} jump={jump} />}
    </>
  )
}
