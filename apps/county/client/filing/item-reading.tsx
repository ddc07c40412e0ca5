import { ItemDiff } from '@mingce/ui/item-diff'
import { ItemView } from '@mingce/ui/item-view'
import { Lineage, type LineageStep } from '@mingce/ui/lineage'
import { say } from '@mingce/ui/words/language'
import { itemDecisionWords } from '@mingce/ui/words/reviews'
import { Drawer } from 'antd'
import { ItemEvidence } from '../catalog/evidence/item-evidence.tsx'
import { useWithDeclines } from '../catalog/item-declines.tsx'
import { itemName } from '../catalog/item-name.ts'
import { lineageSteps } from '../catalog/reshape/lineage-steps.ts'
import { t } from '../words.ts'
import { Comments, commentsAt } from './comments.tsx'
import { type FilingDesk, isPreparing } from './desk.ts'
import type { FiledItem } from './filed-items.ts'

/** One item of the filing, compared with the version settled last, with what the city said at each field. */
export function ItemReading({
  desk,
  item,
  close,
}: {
  readonly desk: FilingDesk
  readonly item: FiledItem | undefined
  readonly close: () => void
}) {
  return (
    <Drawer size={760} open={item !== undefined} onClose={close} destroyOnHidden title={item && itemName(item.content)}>
      {item && <Inside desk={desk} item={item} />}
    </Drawer>
  )
}

const readOnly = { add: false, remove: false } as const

function Inside({ desk, item }: { readonly desk: FilingDesk; readonly item: FiledItem }) {
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
