import { reasonWords } from '@mingce/ui/words/refusals'
import { Alert, Button, Checkbox, Tag } from 'antd'
import { useState } from 'react'
import { lawsText as text } from '../words/laws.ts'
import type { SweptItem } from './proposed-text.ts'
import type { TakenItem } from './use-taken.ts'

type TakeAllProps = {
  /** The items whose proposal is ready. */
  readonly items: readonly SweptItem[]
  /** How many more are left as they are: what only a person can word, and what was declined. */
  readonly left: { readonly byHand: number; readonly declined: number }
  readonly busy: boolean
  readonly take: (chosen: readonly SweptItem[]) => void
  readonly close: () => void
}

/** 全部改引, looked at before it is done: each item with what would be replaced, to be left out one by one. */
export function TakeAll({ items, left, busy, take, close }: TakeAllProps) {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const chosen = items.filter(({ item }) => !out.has(item))
  const toggle = (item: string) =>
    setOut((before) => {
      const next = new Set(before)
      return next.delete(item) ? next : next.add(item)
    })
  return (
    <section className="law-take-all" aria-label={text('takeAllTitle')}>
      <p>
        {text('takeAllAbout')}
        {left.byHand > 0 && text('leftByHand', { count: left.byHand })}
        {left.declined > 0 && text('leftDeclined', { count: left.declined })}
      </p>
      <ul>
        {items.map(({ item, name, proposal }) => (
          <li key={item}>
            <Checkbox checked={!out.has(item)} onChange={() => toggle(item)}>
              <strong>{name}</strong>
            </Checkbox>
            {proposal?.replaced.map(({ from, to }) => (
              <p key={from}>{text('becomes', { from, to: to ?? from })}</p>
            ))}
          </li>
        ))}
      </ul>
      <p>
        <Button type="primary" size="small" loading={busy} disabled={chosen.length === 0} onClick={() => take(chosen)}>
          {text('takeChosen', { count: chosen.length })}
        </Button>{' '}
        <Button size="small" onClick={close}>
          {text('cancel')}
        </Button>
      </p>
    </section>
  )
}

type TakenWord = 'tookAll' | 'undidAll' | 'undoAll' | 'notAsAsked' | 'separator' | `state.${TakenItem['state']}`

type TakenListProps = {
  readonly text: (word: TakenWord, counts: Readonly<Record<'taken' | 'undone' | 'left' | 'count', number>>) => string
  readonly results: readonly TakenItem[]
  readonly busy: boolean
  readonly undo: () => void
  readonly forget: () => void
}

/** What came of what was taken over together, item by item, and the way back. */
export function TakenList({ text, results, busy, undo, forget }: TakenListProps) {
  if (results.length === 0) return null
  const taken = results.filter(({ state }) => state === 'taken').length
  const left = results.filter(({ code }) => code !== null).length
  const undone = results.filter(({ state }) => state === 'undone').length
  const counts = { taken, undone, left, count: taken }
  const told = [
    ...(taken > 0 ? [text('tookAll', counts)] : []),
    ...(undone > 0 ? [text('undidAll', counts)] : []),
    ...(left > 0 ? [text('notAsAsked', counts)] : []),
  ]
  return (
    <Alert
      className="law-changed"
      type={left > 0 ? 'warning' : 'success'}
      showIcon
      role="status"
      title={told.join(text('separator', counts))}
      closable={{ onClose: forget }}
      action={
        taken > 0 && (
          <Button size="small" loading={busy} onClick={undo}>
            {text('undoAll', counts)}
          </Button>
        )
      }
      description={
        <ul>
          {results.map(({ row, state, code }) => (
            <li key={row.item}>
              <Tag color={colours[state]}>{text(`state.${state}`, counts)}</Tag> {row.content.name}
              {code !== null && <span>：{reasonWords(code)}</span>}
            </li>
          ))}
        </ul>
      }
    />
  )
}

const colours = { taken: 'success', undone: 'default', left: 'warning' } as const
