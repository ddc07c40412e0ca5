import { Collapse, Tag } from 'antd'
import { findingText } from '../check/finding-text.ts'
import { ItemView } from '../item-view.tsx'
import { SheetExport } from '../sheet-export.tsx'
import { catalogChecksText as text } from '../words/catalog-checks.ts'
import { type CheckedItem, type Chosen, itemsFound, itemsSheet } from './check-lines.ts'

type CountyFindingsProps = { readonly title: string; readonly items: readonly CheckedItem[]; readonly chosen: Chosen }

/** What was found in one county's catalog, item by item, each with its text one step further. */
export function CountyFindings({ title, items, chosen }: CountyFindingsProps) {
  const found = itemsFound(items, chosen)
  if (found.length === 0) return <p className="empty">{text('none')}</p>
  return (
    <section aria-label={title}>
      <SheetExport title={title} sheet={() => itemsSheet(found)} />
      <Collapse
        ghost
        size="small"
        items={found.map((each) => ({
          key: each.item,
          label: <ItemLine found={each} />,
          children: <ItemView item={each.content} />,
        }))}
      />
    </section>
  )
}

function ItemLine({ found: { content, findings } }: { readonly found: CheckedItem }) {
  return (
    <>
      <strong>
        {content.category} › {content.name}
      </strong>
      <ul className="check-findings">
        {findings.map((finding) => (
          <li key={`${finding.check} ${finding.element} ${finding.quoted.join(' ')}`}>
            <Tag color={finding.severity === 'must' ? 'error' : 'default'}>{text(finding.severity)}</Tag>
            {findingText(finding)}
          </li>
        ))}
      </ul>
    </>
  )
}
