import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { checkItem } from '@mingce/domain/check/check-item'
import type { CheckedElement } from '@mingce/domain/check/finding'
import { LawsUnchecked } from '../law/laws-unchecked.tsx'
import { FindingList } from './finding-list.tsx'
import { useCheckContext } from './use-check-context.ts'

/** What the checks find in an item while it is written. What is missing stands above the form already. */
export function WrittenFindings({
  item,
  jump,
}: {
  readonly item: DisclosureItem
  readonly jump: (element: CheckedElement) => void
}) {
  const context = useCheckContext()
  if (!context) return null
  const findings = checkItem(item, context).filter(({ check }) => check !== 'element_missing')
  return (
    <>
      {item.legalBases.length > 0 && <LawsUnchecked />}
      {findings.length > 0 && (
        <div className="item-editor-findings">
          <FindingList findings={findings} jump={jump} />
        </div>
      )}
    </>
  )
}
