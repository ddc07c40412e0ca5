import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { newKey } from '@mingce/ui/command-key'
import { ItemEditor } from '@mingce/ui/item-editor'
import { Notices } from '@mingce/ui/notices'
import { SeveralSelect } from '@mingce/ui/several-select'
import { Alert, Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../../act.ts'
import { api } from '../../api.ts'
import type { Draft, DraftItem } from '../../questions.ts'
import { t } from '../../words.ts'
import { WordsField } from '../../words-field.tsx'
import { itemName, namesIn } from '../item-name.ts'
import { joinedItem } from './joined-item.ts'
import './reshape.css'

const newItem = 'new'

/** Which items become one, which of them stays or whether a new one takes their place, why, and what it says then. */
export function MergeItems({
  draft,
  chosen,
  close,
}: {
  readonly draft: Draft
  readonly chosen: readonly string[]
  readonly close: () => void
}) {
  const merger = useMerger(draft, chosen, close)
  const { rows, into, reason, isBegun, missing, moved, merge } = merger
  return (
    <>
      <p className="drawer-facts">{t('merge.about')}</p>
      <Notices of={[merge]} nameOf={namesIn(draft.items)} />
      <Form layout="vertical">
        <Form.Item label={t('merge.items')} required htmlFor="merge-items">
          <SeveralSelect
            id="merge-items"
            label={t('merge.items')}
            disabled={isBegun}
            showSearch={{ optionFilterProp: 'label' }}
            value={rows.map(({ item }) => item)}
            onChange={merger.choose}
            options={standing(draft).map(({ item, content }) => ({ value: item, label: itemName(content) }))}
          />
        </Form.Item>
        <Form.Item label={t('merge.into')} required>
          <Radio.Group
            className="merge-into"
            disabled={isBegun}
            value={into}
            onChange={({ target }) => merger.keep(target.value)}
          >
            {rows.map(({ item, content }) => (
              <Radio key={item} value={item}>
                {t('merge.keep', { name: itemName(content) })}
              </Radio>
            ))}
            <Radio value={newItem}>{t('merge.new')}</Radio>
          </Radio.Group>
        </Form.Item>
        {isBegun && (
          <p>
            {t('merge.begun')}{' '}
            <Button size="small" onClick={merger.restart}>
              {t('merge.restart')}
            </Button>
          </p>
        )}
        <WordsField label={t('merge.reason')} value={reason} onChange={merger.setReason} />
      </Form>
      {moved.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('merge.moved', { names: moved.map(({ content }) => content.name).join('、') })}
          action={
            <Button size="small" onClick={merger.takeNote}>
              {t('merge.noted')}
            </Button>
          }
        />
      )}
      {rows.length < 2 ? (
        <p>{t('merge.needsTwo')}</p>
      ) : (
        <>
          <h2>{t('merge.text')}</h2>
          {missing && <p className="is-missing">{missing}</p>}
          <ItemEditor
            key={merger.begun}
            item={merger.joined}
            busy={merge.busy}
            saveLabel={t('merge.send', { count: rows.length })}
            onDirty={merger.setBegun}
            onSave={merger.send}
            onCancel={close}
          />
        </>
      )}
    </>
  )
}

/** What is being put together; what was typed stays until it is begun anew. */
function useMerger(draft: Draft, chosen: readonly string[], close: () => void) {
  const [ids, setIds] = useState<readonly string[]>(chosen)
  const [seen, setSeen] = useState(digestsOf(draft))
  const [kept, setKept] = useState<string>()
  const [reason, setReason] = useState('')
  const [isBegun, setBegun] = useState(false)
  const [round, setRound] = useState(0)
  const [fresh] = useState(newKey)
  const [isRefused, setRefused] = useState(false)
  const merge = useAct(api.catalog.mergeItems.mutate, t('merge.done'), close)
  const rows = standing(draft).filter(({ item }) => ids.includes(item))
  const into = kept !== undefined && (kept === newItem || ids.includes(kept)) ? kept : (ids[0] ?? newItem)
  const target = rows.find(({ item }) => item === into)
  const others = rows.filter((row) => row !== target)
  const missing = reason.trim() === '' && isRefused ? t('retire.needsReason') : undefined
  const send = (content: DisclosureItem) => {
    setRefused(reason.trim() === '')
    if (reason.trim() === '') return
    const items = others.map(({ item, digest }) => ({ item, seen: seen.get(item) ?? digest }))
    const named = target
      ? { item: target.item, content, seen: seen.get(target.item) ?? target.digest }
      : { item: fresh, content, seen: null }
    return merge.run({ items, into: named, reason: reason.trim() })
  }
  return {
    ...{ rows, into, reason, setReason, isBegun, setBegun, missing, merge, send },
    joined: joinedOf(target, others),
    /** Another text to begin with: the form starts anew. */
    begun: `${into} ${ids.join(' ')} ${round}`,
    moved: rows.filter(({ item, digest }) => seen.has(item) && seen.get(item) !== digest),
    choose: setIds,
    keep: setKept,
    restart: () => {
      setBegun(false)
      setRound(round + 1)
      setSeen(digestsOf(draft))
    },
    takeNote: () => {
      merge.reset()
      setSeen(digestsOf(draft))
    },
  }
}

function joinedOf(target: DraftItem | undefined, others: readonly DraftItem[]): DisclosureItem {
  const [first, ...rest] = target ? [target, ...others] : others
  if (!first) throw new Error('nothing to join')
  const joined = joinedItem(
    first.content,
    rest.map(({ content }) => content),
  )
  return target ? joined : { ...joined, name: '' }
}

function digestsOf(draft: Draft): ReadonlyMap<string, string> {
  return new Map(draft.items.map(({ item, digest }) => [item, digest]))
}

function standing({ items }: Draft): readonly DraftItem[] {
  return items.filter(({ retired }) => retired === null)
}
