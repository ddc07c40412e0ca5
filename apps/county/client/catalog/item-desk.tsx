import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { ItemDiff } from '@mingce/ui/item-diff'
import { ItemEditor } from '@mingce/ui/item-editor'
import { Notices } from '@mingce/ui/notices'
import type { FieldName } from '@mingce/ui/words/items'
import { Alert, Button, Space } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { PageNotices } from '../publish/page-notices.tsx'
import type { DraftItem, GuideRow } from '../questions.ts'
import { t } from '../words.ts'
import { useWithDeclines } from './item-declines.tsx'
import { itemName } from './item-name.ts'
import { adoptedIn, alsoTaken, type TakenText } from './taken-text.ts'
import { useOtherItems } from './use-other-items.ts'

/** What the form begins with instead of the item as it stands, and what is said above it as long as it does. */
export type Filled = { readonly content: DisclosureItem; readonly said: ReactNode }

type ItemDeskProps = {
  readonly row: DraftItem
  readonly guide?: GuideRow | undefined
  /** A proposal to adapt. Nothing of it is recorded until it is saved. */
  readonly filled?: Filled | undefined
  /** Stands beside a field: what the city said of it. */
  readonly beside?: (element: FieldName) => ReactNode
  /** Told of what is written beyond the item as it stands; null once it begins with that again. */
  readonly onText?: (content: DisclosureItem | null) => void
  readonly onSaved?: () => void
  readonly onCancel?: () => void
}

/**
 * Edits one item of the draft. The words typed stay when they are refused, and when someone else changes the item
 * meanwhile: the newer text is shown above one's own, and the drafter says which shall stand.
 */
export function ItemDesk({ row, guide, filled, beside, onText, onSaved, onCancel }: ItemDeskProps) {
  const [begun, setBegun] = useState({ ...textOf(row), content: filled?.content ?? row.content, said: filled?.said })
  const [seen, setSeen] = useState(row.digest)
  const [isDirty, setDirty] = useState(filled !== undefined)
  const taken = useRef<TakenText | null>(null)
  const withDeclines = useWithDeclines(row.item, beside)
  const others = useOtherItems(row.item)
  const revise = useAct(api.catalog.reviseItem.mutate, t('item.saved'), () => {
    setDirty(false)
    onText?.(null)
    onSaved?.()
  })
  const begin = () => {
    setBegun({ ...textOf(row), said: undefined })
    setSeen(row.digest)
    setDirty(false)
    taken.current = null
  }
  const save = (content: DisclosureItem) => {
    const adopted = adoptedIn(content, { before: row.content, taken: taken.current })
    return revise.run({ item: row.item, content, seen, ...(adopted && { adopted }) })
  }
  const hasMoved = row.digest !== seen
  if (hasMoved && !isDirty && !revise.busy) begin()

  return (
    <>
      <Notices of={[revise]} nameOf={(id) => (id === row.item ? itemName(row.content) : id)} />
      {begun.said}
      {hasMoved && isDirty && (
        <NewerText
          before={begun.standing}
          newer={row.content}
          takeNewer={() => {
            revise.reset()
            begin()
            onText?.(null)
          }}
          keepMine={() => {
            revise.reset()
            setSeen(row.digest)
          }}
        />
      )}
      <PageNotices item={row.item} />
      <ItemEditor
        key={begun.digest}
        item={begun.content}
        others={others}
        busy={revise.busy}
        onDirty={setDirty}
        onSave={save}
        {...(guide && {
          guide: guide.item,
          onTake: (element) => {
            taken.current = alsoTaken(taken.current, { ...guide, elements: [element] })
          },
        })}
        {...(onText && { onText })}
        beside={withDeclines}
        {...(onCancel && { onCancel })}
      />
    </>
  )
}

/** What the form begins with, and the item as it stood then. */
function textOf({ content, digest }: DraftItem) {
  return { content, standing: content, digest }
}

function NewerText({
  before,
  newer,
  takeNewer,
  keepMine,
}: {
  readonly before: DisclosureItem
  readonly newer: DisclosureItem
  readonly takeNewer: () => void
  readonly keepMine: () => void
}) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('stale.title')}
      description={
        <>
          <ItemDiff before={before} after={newer} beforeLabel={t('stale.before')} />
          <Space>
            <Button size="small" onClick={keepMine}>
              {t('stale.keepMine')}
            </Button>
            <Button size="small" onClick={takeNewer}>
              {t('stale.takeNewer')}
            </Button>
          </Space>
        </>
      }
    />
  )
}
