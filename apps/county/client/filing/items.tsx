import { CheckMark } from '@mingce/ui/check/check-mark'
import { ItemTable } from '@mingce/ui/item-table'
import { say } from '@mingce/ui/words/language'
import { consentWords, itemDecisionWords } from '@mingce/ui/words/reviews'
import { Segmented } from 'antd'
import { lazy, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Findings } from '../catalog/use-findings.ts'
import { Later } from '../later.tsx'
import { t } from '../words.ts'
import { type FilingDesk, isPreparing, stageOf } from './desk.ts'
import { type FiledItem, filedItems } from './filed-items.ts'
import { useFilingFindings } from './use-filing-findings.ts'

const ItemReading = lazy(async () => ({ default: (await import('./item-reading.tsx')).ItemReading }))

const filters = ['all', 'scope', 'carried', 'commented', 'checked'] as const
type Filter = (typeof filters)[number]

/** The items of a catalog on its way: which the city looks at, which carry over, what it said of each, and what the checks find. The open item lies in the address. */
export function Items({ desk }: { readonly desk: FilingDesk }) {
  const [filter, setFilter] = useState<Filter>('all')
  const [selected, setSelected] = useState<string>()
  const [params, setParams] = useSearchParams()
  const opened = params.get('item')
  const items = filedItems(desk)
  const findings = useFilingFindings(desk)
  const isRecord = stageOf(desk) === 'recorded_only'
  const shown = items.filter((item) => isShown(item, filter, findings))
  const open = (item: string) => setParams({ item })
  return (
    <>
      <div className="list-bar">
        <Segmented<Filter>
          value={filter}
          onChange={setFilter}
          options={filters.map((value) => ({
            value,
            label: t(`items.show.${isRecord && value === 'scope' ? 'changed' : value}`, {
              count: items.filter((item) => isShown(item, value, findings)).length,
            }),
          }))}
        />
        {isPreparing(desk) && <Link to="/catalog">{t('items.edit')}</Link>}
      </div>
      <ItemTable
        rows={shown.map((each) => ({
          id: each.id,
          item: each.content,
          dim: each.reading === 'carried',
          mark: <Mark item={each} findings={findings} isRecord={isRecord} open={() => open(each.id)} />,
        }))}
        selected={selected}
        onSelect={setSelected}
        onOpen={open}
        empty={t('items.none')}
      />
      <Later when={opened !== null}>
        <ItemReading
          desk={desk}
          item={items.find((each) => each.id === opened)}
          findings={findings}
          close={() => setParams({})}
        />
      </Later>
    </>
  )
}

type MarkProps = {
  readonly item: FiledItem
  readonly findings: Findings
  readonly isRecord: boolean
  readonly open: () => void
}

function Mark({ item, findings, isRecord, open }: MarkProps) {
  const { reading, part, comments } = item
  return (
    <div className="mark">
      <span className={reading === 'carried' ? 'is-carried' : 'is-in-scope'}>{readingWords(item, isRecord)}</span>
      {part?.decision && (
        <span className={part.stale ? 'is-stale' : ''}>
          {say(itemDecisionWords[part.decision])}
          {part.stale && t('items.stale')}
        </span>
      )}
      {part?.consent && <span>{say(consentWords[part.consent])}</span>}
      {comments.length > 0 && <span>{t('items.comments', { count: comments.length })}</span>}
      <CheckMark findings={findings.get(item.id)} />
      <button type="button" className="link-button" onClick={open}>
        {t('item.view')}
      </button>
    </div>
  )
}

/** Of what was filed for record nothing is reviewed: what changed was changed. */
function readingWords({ reading, part }: FiledItem, isRecord: boolean): string {
  const carried = part?.carried
  if (reading === 'scope') return t(isRecord ? 'items.changed' : 'items.scope')
  if (reading === 'wouldBeRead') return t('items.wouldBeRead')
  if (!carried) return t('items.carried')
  return 'turn' in carried
    ? t('items.carriedFromTurn', { turn: carried.turn })
    : t('items.carriedFromVersion', { version: carried.version })
}

function isShown({ id, reading, comments }: FiledItem, filter: Filter, findings: Findings): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'scope':
      return reading !== 'carried'
    case 'carried':
      return reading === 'carried'
    case 'commented':
      return comments.length > 0
    case 'checked':
      return findings.has(id)
  }
}
