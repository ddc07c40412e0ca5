import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { checkItem } from '@mingce/domain/check/check-item'
import type { CheckedElement } from '@mingce/domain/check/finding'
import { useCheckedFor } from './checked-for.tsx'
import { FindingList } from './finding-list.tsx'

/** What the checks find in an item while it is written. What is missing stands above the form already. */
export function WrittenFindings({
  item,
  jump,
}: {
  readonly item: DisclosureItem
  readonly jump: (element: CheckedElement) => void
}) {
  const division = useCheckedFor()
  if (division === undefined) return null
  const findings = checkItem(item, { division }).filter(({ check }) => check !== 'element_missing')
  if (findings.length === 0) return null
  return (
    <div className="item-editor-findings">
      <FindingList findings={findings} jump={jump} />
    </div>
  )
}
