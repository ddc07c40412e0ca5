import { ItemFindings } from '@mingce/ui/check/item-findings'
import { ItemDiff } from '@mingce/ui/item-diff'
import { ItemView } from '@mingce/ui/item-view'
import { Lineage, type LineageStep } from '@mingce/ui/lineage'
import { checkText } from '@mingce/ui/words/checks'
import { say } from '@mingce/ui/words/language'
import { itemDecisionWords } from '@mingce/ui/words/reviews'
import { Drawer } from 'antd'
import { Link } from 'react-router'
import { draftItemAddress } from '../addresses.ts'
import { ItemEvidence } from '../catalog/evidence/item-evidence.tsx'
import { useWithDeclines } from '../catalog/item-declines.tsx'
import { itemName } from '../catalog/item-name.ts'
import { lineageSteps } from '../catalog/reshape/lineage-steps.ts'
import type { Findings } from '../catalog/use-findings.ts'
import { t } from '../words.ts'
import { Comments, commentsAt } from './comments.tsx'
import { type FilingDesk, isPreparing } from './desk.ts'
import type { FiledItem } from './filed-items.ts'

/** One item of the filing, compared with the version settled last, with what the checks find and what the city said at each field. */
export function ItemReading({
  desk,
  item,
  findings,
  close,
}: {
  readonly desk: FilingDesk
  readonly item: FiledItem | undefined
  readonly findings: Findings
  readonly close: () => void
}) {
  return (
    <Drawer size={760} open={item !== undefined} onClose={close} destroyOnHidden title={item && itemName(item.content)}>
      {item && <Inside desk={desk} item={item} findings={findings} />}
    </Drawer>
  )
}

const readOnly = { add: false, remove: false } as const

type InsideProps = { readonly desk: FilingDesk; readonly item: FiledItem; readonly findings: Findings }

function Inside({ desk, item, findings }: InsideProps) {
  const before = settledText(desk, item.id)
  const below = useWithDeclines(item.id, commentsAt(desk, item.comments))
  const { part } = item
  return (
    <>
      <Lineage steps={cameAbout(desk, item)} />
      {part?.decision && (
        <p>
          {t('items.opinion', { decision: say(itemDecisionWords[part.decision]) })}
          {part.reason && `：${part.reason}`}
        </p>
      )}
      <Found item={item.id} findings={findings} isOpen={isPreparing(desk) && !desk.draft?.head.lockedBy} />
      <Comments desk={desk} comments={item.comments.filter((each) => each.element === null)} />
      {before ? (
        <ItemDiff before={before.content} after={item.content} beforeLabel={before.label} below={below} />
      ) : (
        <ItemView item={item.content} below={below} />
      )}
      <ItemEvidence item={item.id} may={readOnly} />
    </>
  )
}

type FoundProps = { readonly item: string; readonly findings: Findings; readonly isOpen: boolean }

/** 检查 of the item, and the way into its form while the draft is open. */
function Found({ item, findings, isOpen }: FoundProps) {
  return (
    <section aria-label={checkText('title')}>
      <ItemFindings findings={findings.get(item) ?? nothing} />
      {isOpen && findings.has(item) && <Link to={draftItemAddress(item)}>{t('items.edit')}</Link>}
    </section>
  )
}

const nothing: readonly [] = []

/** As the draft has it while the county prepares, as the filing tells the city afterwards. */
function cameAbout(desk: FilingDesk, { id }: FiledItem): readonly LineageStep[] {
  const { draft, sheet } = desk
  const row = isPreparing(desk) ? draft?.items.find((each) => each.item === id) : undefined
  return draft && row ? lineageSteps(draft, row) : (sheet?.lineage[id] ?? [])
}

function settledText({ sheet }: FilingDesk, item: string) {
  const digest = sheet?.settledBefore?.digests[item]
  const content = digest === undefined ? undefined : sheet?.texts[digest]
  return content && { content, label: t('items.settledBefore', { version: sheet?.settledBefore?.version ?? 0 }) }
}
