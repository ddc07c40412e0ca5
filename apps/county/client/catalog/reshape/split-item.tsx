import { newKey } from '@mingce/ui/command-key'
import { Notices } from '@mingce/ui/notices'
import { Button, Form, Space } from 'antd'
import { useState } from 'react'
import { useAct } from '../../act.ts'
import { api } from '../../api.ts'
import type { Draft, DraftItem } from '../../questions.ts'
import { t } from '../../words.ts'
import { WordsField } from '../../words-field.tsx'
import { namesIn } from '../item-name.ts'
import { type Division, dividedItems, undivided } from './divided-item.ts'
import { DivisionTable } from './division-table.tsx'
import './reshape.css'

/** 拆分: what the item discloses is shared out between itself and new ones, each with its name; the rest each takes over as it is. */
export function SplitItem({
  draft,
  row,
  close,
}: {
  readonly draft: Draft
  readonly row: DraftItem
  readonly close: () => void
}) {
  const [begun, setBegun] = useState(row)
  const [division, setDivision] = useState(undivided(row.content))
  const [ids, setIds] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const split = useAct(api.catalog.splitItem.mutate, t('split.done'), close)
  const missing = whatIsMissing(division, reason)
  const begin = () => {
    setBegun(row)
    setDivision({ ...division, goesTo: undivided(row.content).goesTo })
    split.reset()
  }
  const send = () => {
    const [kept, ...others] = dividedItems(begun.content, division)
    if (!kept) return
    const named = others.map((content, at) => ({ item: ids[at] ?? newKey(), content }))
    setIds(named.map(({ item }) => item))
    return split.run({ item: row.item, seen: begun.digest, kept, parts: named, reason: reason.trim() })
  }
  return (
    <section className="reshape" aria-label={t('split.begin')}>
      <h2>{t('split.begin')}</h2>
      <p className="drawer-facts">{t('split.about')}</p>
      <Notices of={[split]} nameOf={namesIn(draft.items)} />
      {begun.digest !== row.digest && <Moved begin={begin} />}
      <DivisionTable item={begun.content} division={division} setDivision={setDivision} />
      <Form layout="vertical">
        <WordsField label={t('split.reason')} value={reason} onChange={setReason} />
      </Form>
      <Space>
        <Button onClick={close}>{t('reshape.cancel')}</Button>
        <Button type="primary" disabled={missing !== undefined} loading={split.busy} onClick={send}>
          {t('split.send', { count: division.names.length })}
        </Button>
        {missing && <span>{missing}</span>}
      </Space>
    </section>
  )
}

function Moved({ begin }: { readonly begin: () => void }) {
  return (
    <p role="alert" className="is-missing">
      {t('split.moved')}{' '}
      <Button size="small" onClick={begin}>
        {t('split.again')}
      </Button>
    </p>
  )
}

function whatIsMissing({ names }: Division, reason: string): string | undefined {
  const given = names.map((each) => each.trim())
  if (given.some((each) => each === '')) return t('split.needsNames')
  if (new Set(given).size < given.length) return t('split.sameName')
  return reason.trim() === '' ? t('retire.needsReason') : undefined
}
