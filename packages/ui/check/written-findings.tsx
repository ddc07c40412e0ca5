import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { checkAmong } from '@mingce/domain/check/check-catalog'
import type { CheckedElement } from '@mingce/domain/check/finding'
import { LawsUnchecked } from '../law/laws-unchecked.tsx'
import { FindingList } from './finding-list.tsx'
import { useCheckContext } from './use-check-context.ts'

const none: readonly DisclosureItem[] = []

/** What the checks find in an item while it is written. What is missing stands above the form already. */
export function WrittenFindings({
  item,
  others = none,
  jump,
}: {
  readonly item: DisclosureItem
  /** The other items of its catalog. */
  readonly others?: readonly DisclosureItem[] | undefined
  readonly jump: (element: CheckedElement) => void
}) {
  const context = useCheckContext()
  if (!context) return null
  const findings = checkAmong(item, others, context).filter(({ check }) => check !== 'element_missing')
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
