import { nameOf } from '@mingce/domain/authority/division'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { ItemDiff } from '@mingce/ui/item-diff'
import { ItemView } from '@mingce/ui/item-view'
import { useShortcuts } from '@mingce/ui/use-shortcuts'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import { type FilingSheet, filingQuestion } from '../questions.ts'
import { comparisonsOf } from '../review/base.ts'
import { GuideNotes } from '../review/guide-notes.tsx'
import { itemOf } from '../review/part.ts'
import { useGuide } from '../review/use-guide.ts'
import { t } from '../words.ts'
import { keyOf } from './choice.ts'
import type { BatchedItem, OpenedBatch } from './questions.ts'

type SampleDeskProps = {
  readonly batch: OpenedBatch
  /** Undefined where a colleague's batch is only looked at. */
  readonly onOpened: ((item: BatchedItem) => void) | undefined
  readonly onSetAside: ((item: BatchedItem) => void) | undefined
}

/** The sample, opened in place one after the other: on the left what was drawn, on the right the text of one, beside what it was before. */
export function SampleDesk({ batch, onOpened, onSetAside }: SampleDeskProps) {
  const sample = sampleOf(batch)
  const opened = new Set(batch.opened)
  const first = sample.findIndex((item) => !opened.has(keyOf(item)))
  const [at, setAt] = useState(Math.max(first, 0))
  const item = sample[at] ?? sample[0]
  const step = (by: number) => setAt((at + by + sample.length) % sample.length)
  const open = () => {
    if (item && onOpened && !opened.has(keyOf(item))) onOpened(item)
    step(1)
  }
  useShortcuts({ j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1), x: open })
  if (!item) return null
  const says = <Key extends string>(key: Key) =>
    batch.settlement ? (`settlement.${key}` as const) : (`batch.${key}` as const)
  const { passable, seed } = {
    passable: batch.items.filter(({ flags }) => flags.length === 0).length,
    seed: batch.seed ?? '',
  }
  return (
    <div className="batch-sample">
      <nav aria-label={t('batch.sample')}>
        <p>{t(says('sampleWhy'), { passable, count: sample.length, seed })}</p>
        <p role="status">{t('batch.sampleOpened', { opened: opened.size, count: sample.length })}</p>
        <ol>
          {sample.map((each, index) => (
            <li key={keyOf(each)}>
              <button type="button" aria-current={index === at} onClick={() => setAt(index)}>
                <span aria-hidden>{opened.has(keyOf(each)) ? '✓' : '○'}</span> {countyOf(each)}{' '}
                {each.name ?? t('nameless')}
                {opened.has(keyOf(each)) && <span className="visually-hidden">{t('batch.openAgain')}</span>}
                {each.setAside && <small>{t('batch.isAside')}</small>}
              </button>
            </li>
          ))}
        </ol>
        <p>{t('batch.keys')}</p>
      </nav>
      <section aria-label={item.name ?? t('nameless')}>
        <header>
          <h2>
            {countyOf(item)} {[item.category, item.name ?? t('nameless')].filter(Boolean).join(' › ')}
          </h2>
          <Link to={`${filingAddress(parseSubmissionStream(item.submission))}?part=${item.part}`}>
            {t('batch.toFiling')}
          </Link>
          {onSetAside && !item.setAside && <Button onClick={() => onSetAside(item)}>{t(says('setAside'))}</Button>}
          {onOpened && (
            <Button type="primary" onClick={open}>
              {t('batch.open')}
            </Button>
          )}
        </header>
        <SampleText key={keyOf(item)} item={item} />
      </section>
    </div>
  )
}

/** What was drawn, in the order in which it came up. */
function sampleOf({ items, sample }: Pick<OpenedBatch, 'items' | 'sample'>): readonly BatchedItem[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]))
  return sample.flatMap((key) => byKey.get(key) ?? [])
}

function SampleText({ item }: { readonly item: BatchedItem }) {
  const sheet = useQuery(filingQuestion(parseSubmissionStream(item.submission)))
  if (sheet.error) return <ErrorNotice error={sheet.error} retry={() => sheet.refetch()} />
  if (!sheet.data) return sheet.data === null ? <p>{t('batch.noText')}</p> : <Skeleton active />
  return <PartText sheet={sheet.data} part={item.part} />
}

function PartText({ sheet, part: id }: { readonly sheet: FilingSheet; readonly part: string }) {
  const guide = useGuide()
  const part = sheet.parts.find((each) => each.part === id)
  if (!part) return <p>{t('batch.noText')}</p>
  const item = itemOf(sheet, part)
  if (!item) return <p className="batch-section-text">{part.text ?? t('batch.noText')}</p>
  const [shown] = comparisonsOf({ sheet, guide }, part)
  return shown.before === null ? (
    <ItemView item={item} />
  ) : (
    <>
      {shown.guideRow !== undefined && <GuideNotes row={shown.guideRow} />}
      <ItemDiff before={shown.before} after={item} beforeLabel={shown.label} />
    </>
  )
}

function countyOf({ submission }: BatchedItem): string {
  return nameOf(parseSubmissionStream(submission).division)
}
