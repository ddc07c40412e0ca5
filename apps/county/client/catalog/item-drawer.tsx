import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { ItemFindings } from '@mingce/ui/check/item-findings'
import { goToField } from '@mingce/ui/go-to-field'
import { ProvinceNotes } from '@mingce/ui/guide/province-notes'
import { ItemView } from '@mingce/ui/item-view'
import { Lineage } from '@mingce/ui/lineage'
import { usePerson } from '@mingce/ui/person'
import { elementName } from '@mingce/ui/words/items'
import { Alert, Drawer } from 'antd'
import { useState } from 'react'
import { ItemBorrowings } from '../borrowing/item-borrowings.tsx'
import type { Draft, DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { LikenessOfItem } from './draft-likeness.tsx'
import { ItemEvidence } from './evidence/item-evidence.tsx'
import { useGuideText } from './guide-text.ts'
import { useWithDeclines } from './item-declines.tsx'
import { ItemDesk } from './item-desk.tsx'
import { itemName, namesIn } from './item-name.ts'
import { LockedNotice } from './locked-notice.tsx'
import { adoptedWords, originWords } from './origin.ts'
import { ProposalFilled } from './proposal-filled.tsx'
import { ItemActs } from './reshape/item-acts.tsx'
import { lineageSteps, mergedInto } from './reshape/lineage-steps.ts'
import { RestoreItem } from './restore-item.tsx'
import { RetireItem } from './retire-item.tsx'
import { useDraftFindings } from './use-findings.ts'

/** One item of the draft over the list: read, edited, retired, or brought back. */
export function ItemDrawer({
  draft,
  item,
  law = null,
  close,
}: {
  readonly draft: Draft
  readonly item: string | null
  /** The change of a law whose proposal is filled in to be adapted: "education 1". */
  readonly law?: string | null
  readonly close: () => void
}) {
  const row = draft.items.find((each) => each.item === item)
  return (
    <Drawer size={760} open={row !== undefined} onClose={close} destroyOnHidden title={row && itemName(row.content)}>
      {row && <Inside key={`${row.item} ${law}`} {...{ draft, row, law, close }} />}
    </Drawer>
  )
}

const nothing: readonly [] = []

type InsideProps = {
  readonly draft: Draft
  readonly row: DraftItem
  readonly law: string | null
  readonly close: () => void
}

function Inside({ draft, row, law, close }: InsideProps) {
  const { lockedBy } = draft.head
  const guide = useGuideText(row)
  const [written, setWritten] = useState<DisclosureItem | null>(null)
  const { role } = usePerson()
  const withDeclines = useWithDeclines(row.item)
  const findings = useDraftFindings(draft)
  if (row.retired)
    return (
      <>
        <Alert
          type="info"
          showIcon
          title={t('item.retiredBecause', { reason: row.retired.reason })}
          description={successorWords(draft, row)}
        />
        <ItemView item={row.content} />
        <ItemEvidence item={row.item} may={{ add: false, remove: lockedBy === null }} />
        {lockedBy ? <LockedNotice lockedBy={lockedBy} /> : <RestoreItem row={row} onRestored={close} />}
      </>
    )
  if (lockedBy)
    return (
      <>
        <LockedNotice lockedBy={lockedBy} />
        <Lineage steps={lineageSteps(draft, row)} />
        <ItemFindings findings={findings.get(row.item) ?? nothing} />
        <ItemView item={row.content} missing={row.missing} below={withDeclines} />
        <ItemBorrowings row={row} isOpen={false} />
        <LikenessOfItem row={row} isLocked />
        <ItemEvidence item={row.item} may={{ add: false, remove: false }} />
      </>
    )
  return (
    <>
      <p className="drawer-facts">
        {t('origin.is', { origin: originWords(row.origin) + adoptedWords(row.adopted) })} ·{' '}
        {t('item.revision', { revision: row.revision })}
      </p>
      <Lineage steps={lineageSteps(draft, row)} />
      <ItemBorrowings row={row} isOpen />
      <ItemActs draft={draft} row={row} />
      {role !== 'drafter' && (
        <Alert type="warning" showIcon title={t(`item.fourEyes.${role === 'leader' ? 'leader' : 'checker'}`)} />
      )}
      <Missing row={row} />
      <LikenessOfItem row={row} written={written} />
      <ItemEvidence item={row.item} may={{ add: true, remove: true }} />
      {guide && <ProvinceNotes notes={guide.notes} />}
      <ProposalFilled row={row} law={law}>
        {(filled) => (
          <ItemDesk row={row} guide={guide} filled={filled} onText={setWritten} onSaved={close} onCancel={close} />
        )}
      </ProposalFilled>
      <RetireItem draft={draft} row={row} onRetired={close} />
    </>
  )
}

/** What the item lacks to be filed; each name leads to its field. */
function Missing({ row: { missing } }: { readonly row: DraftItem }) {
  if (missing.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('item.missing', { count: missing.length })}
      description={
        <ul className="field-links">
          {missing.map((element) => (
            <li key={element}>
              <a
                href={`#field-${element}`}
                onClick={(event) => {
                  event.preventDefault()
                  goToField(document, element)
                }}
              >
                {elementName(element)}
              </a>
            </li>
          ))}
        </ul>
      }
    />
  )
}

/** What took its place, by a merger or otherwise. */
function successorWords(draft: Draft, row: DraftItem): string | undefined {
  const successor = row.retired?.successor
  if (!successor) return undefined
  const name = namesIn(draft.items)(successor) ?? successor
  return t(mergedInto(draft, row) ? 'item.mergedInto' : 'item.successor', { name })
}
