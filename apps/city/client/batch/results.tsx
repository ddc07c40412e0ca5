import { nameOf } from '@mingce/domain/authority/division'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { Progress } from 'antd'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import { t } from '../words.ts'
import { keyOf } from './choice.ts'
import type { BatchedItem, OpenedBatch } from './questions.ts'
import { titleOf } from './settleable-table.tsx'
import { whyWords } from './why.ts'

export function countsOf(items: readonly BatchedItem[]) {
  const count = (outcome: string) => items.filter(({ result }) => result?.outcome === outcome).length
  const passable = items.filter(({ flags, setAside }) => flags.length === 0 && setAside === null)
  const counts = { passed: count('passed'), skipped: count('skipped'), conflicts: count('conflict') }
  return { ...counts, passable: passable.length, flagged: items.length - passable.length }
}

/** What a batch counts: items, or, of a settlement, whole documents, each by the first of its items, which all fare alike. */
export function unitsOf({ items, settlement }: Pick<OpenedBatch, 'items' | 'settlement'>): readonly BatchedItem[] {
  if (!settlement) return items
  return [...new Map(items.toReversed().map((item) => [item.submission, item])).values()].toReversed()
}

/** How far the run is: what was tried of what is to be. */
export function Running({ batch }: { readonly batch: OpenedBatch }) {
  const { passed, skipped, conflicts, passable } = countsOf(unitsOf(batch))
  const done = passed + skipped + conflicts
  const said = t(batch.settlement ? 'settlement.running' : 'batch.running', { done, count: passable })
  return (
    <section className="batch-running">
      <p role="status">{said}</p>
      <Progress percent={Math.floor((done / Math.max(passable, 1)) * 100)} aria-label={said} />
      <p>{t('batch.runningWhy')}</p>
    </section>
  )
}

/** What came of each, what stands in conflict first, and why; what a batch never passes comes last. */
export function Results({ batch }: { readonly batch: OpenedBatch }) {
  const places = ['conflict', 'skipped', 'passed']
  const placeOf = ({ result }: BatchedItem) => (result ? places.indexOf(result.outcome) : places.length)
  const sorted = unitsOf(batch).toSorted((one, other) => placeOf(one) - placeOf(other))
  const settles = batch.settlement !== null
  return (
    <section className="batch-results" aria-label={t('batch.results')}>
      <p>{t(settles ? 'settlement.countyHears' : 'batch.countyHears')}</p>
      <table>
        <thead>
          <tr>
            <th>{t('batch.result')}</th>
            {!settles && <th>{t('batch.county')}</th>}
            <th>{t(settles ? 'settlement.filing' : 'batch.item')}</th>
            <th>{t('batch.why')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((item) => (
            <tr key={keyOf(item)} className={item.result ? `is-${item.result.outcome}` : 'is-left'}>
              <td>{outcomeOf(item, settles)}</td>
              {settles ? <SettledCell item={item} /> : <ItemCells item={item} />}
              <td>{whyOf(item)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function SettledCell({ item }: { readonly item: BatchedItem }) {
  const filing = parseSubmissionStream(item.submission)
  return (
    <td>
      <Link to={filingAddress(filing)}>{titleOf(filing)}</Link>
    </td>
  )
}

function ItemCells({ item }: { readonly item: BatchedItem }) {
  const filing = parseSubmissionStream(item.submission)
  return (
    <>
      <td>{nameOf(filing.division)}</td>
      <td>
        <Link to={`${filingAddress(filing)}?part=${item.part}`}>{item.name ?? t('nameless')}</Link>
      </td>
    </>
  )
}

function outcomeOf({ result, setAside }: BatchedItem, settles: boolean): string {
  if (result) {
    const passed = settles && result.outcome === 'passed'
    return `${signs[result.outcome]} ${t(passed ? 'settlement.outcome.passed' : `batch.outcome.${result.outcome}`)}`
  }
  if (setAside) return t('batch.isAside')
  return t(settles ? 'settlement.flaggedShort' : 'batch.flaggedShort')
}

const signs = { passed: '✓', skipped: '–', conflict: '✕' } as const

function whyOf({ result, setAside, flags }: BatchedItem): string {
  return result ? whyWords(result.why) : (setAside?.reason ?? whyWords(flags))
}
