import { ItemDiff } from '@mingce/ui/item-diff'
import { ItemView } from '@mingce/ui/item-view'
import { say } from '@mingce/ui/words/language'
import { itemDecisionWords } from '@mingce/ui/words/reviews'
import { Drawer } from 'antd'
import { itemName } from '../catalog/item-name.ts'
import { t } from '../words.ts'
import { Comments, commentsAt } from './comments.tsx'
import type { FilingDesk } from './desk.ts'
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

function Inside({ desk, item }: { readonly desk: FilingDesk; readonly item: FiledItem }) {
  const before = settledText(desk, item.id)
  const below = commentsAt(desk, item.comments)
  const { part } = item
  return (
    <>
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
    </>
  )
}

function settledText({ sheet }: FilingDesk, item: string) {
  const digest = sheet?.settledBefore?.digests[item]
  const content = digest === undefined ? undefined : sheet?.texts[digest]
  return content && { content, label: t('items.settledBefore', { version: sheet?.settledBefore?.version ?? 0 }) }
}
