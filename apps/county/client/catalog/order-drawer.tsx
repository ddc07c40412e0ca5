import { Notices } from '@mingce/ui/notices'
import { Button, Drawer, Space } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { Draft } from '../questions.ts'
import { t } from '../words.ts'
import { namesIn } from './item-name.ts'
import { moved } from './moved.ts'
import './order-drawer.css'

/** The standing items by name, moved up and down here and put in that order by one command. */
export function OrderDrawer({
  draft,
  isOpen,
  close,
}: {
  readonly draft: Draft
  readonly isOpen: boolean
  readonly close: () => void
}) {
  return (
    <Drawer size={760} open={isOpen} onClose={close} destroyOnHidden title={t('order.title')}>
      <Arrange draft={draft} close={close} />
    </Drawer>
  )
}

function Arrange({ draft, close }: { readonly draft: Draft; readonly close: () => void }) {
  const standing = draft.items.filter((each) => each.retired === null)
  const [seen, setSeen] = useState(standing.map(({ item }) => item))
  const [items, setItems] = useState<readonly string[]>(seen)
  const reorder = useAct(api.catalog.reorderItems.mutate, t('order.done'), close)
  const nameOf = namesIn(draft.items)
  const isChanged = items.some((item, index) => item !== seen[index])
  const begin = () => {
    const now = standing.map(({ item }) => item)
    reorder.reset()
    setSeen(now)
    setItems(now)
  }
  return (
    <>
      <p className="drawer-facts">{t('order.hint')}</p>
      <Notices of={[reorder]} nameOf={nameOf} />
      <Names items={items} setItems={setItems} nameOf={(item) => nameOf(item) ?? item} />
      <Space className="order-end">
        <Button
          type="primary"
          disabled={!isChanged}
          loading={reorder.busy}
          onClick={() => reorder.run({ items: [...items], seen })}
        >
          {t('order.save')}
        </Button>
        <Button disabled={!isChanged} onClick={begin}>
          {t('order.undo')}
        </Button>
        {!isChanged && <span>{t('order.unchanged')}</span>}
      </Space>
    </>
  )
}

type NamesProps = {
  readonly items: readonly string[]
  readonly setItems: (items: readonly string[]) => void
  readonly nameOf: (item: string) => string
}

function Names({ items, setItems, nameOf }: NamesProps) {
  const list = useRef<HTMLOListElement>(null)
  const move = (from: number, to: number) => {
    const item = items[from]
    setItems(moved(items, from, to))
    // The row keeps the keys when it has moved.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-item="${item}"]`)?.focus())
  }
  return (
    <ol ref={list} className="order-names">
      {items.map((item, at) => (
        <li key={item}>
          <Row item={item} name={nameOf(item)} at={at} last={items.length - 1} move={(to) => move(at, to)} />
        </li>
      ))}
    </ol>
  )
}

type RowProps = {
  readonly item: string
  readonly name: string
  readonly at: number
  readonly last: number
  readonly move: (to: number) => void
}

function Row({ item, name, at, last, move }: RowProps) {
  const byKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (!event.altKey || step === 0) return
    event.preventDefault()
    move(at + step)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a shortcut for the buttons inside
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the row is moved by keys
    <div tabIndex={0} data-item={item} onKeyDown={byKey}>
      <span className="order-name">{name}</span>
      <Space.Compact size="small">
        <Button disabled={at === 0} aria-label={t('order.first', { name })} onClick={() => move(0)}>
          {t('order.toFirst')}
        </Button>
        <Button disabled={at === 0} aria-label={t('order.up', { name })} onClick={() => move(at - 1)}>
          ↑
        </Button>
        <Button disabled={at === last} aria-label={t('order.down', { name })} onClick={() => move(at + 1)}>
          ↓
        </Button>
      </Space.Compact>
    </div>
  )
}
