import { nameOf } from '@mingce/domain/authority/division'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { Progress } from 'antd'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import { t } from '../words.ts'
import { keyOf } from './choice.ts'
import type { BatchedItem, OpenedBatch } from './questions.ts'
import { whyWords } from './why.ts'

export function countsOf(items: readonly BatchedItem[]) {
  const count = (outcome: string) => items.filter(({ result }) => result?.outcome === outcome).length
  const passable = items.filter(({ flags, setAside }) => flags.length === 0 && setAside === null)
  const counts = { passed: count('passed'), skipped: count('skipped'), conflicts: count('conflict') }
  return { ...counts, passable: passable.length, flagged: items.length - passable.length }
}

/** How far the run is: what was tried of what is to be. */
export function Running({ batch }: { readonly batch: OpenedBatch }) {
  const { passed, skipped, conflicts, passable } = countsOf(batch.items)
  const done = passed + skipped + conflicts
  return (
    <section className="batch-running">
      <p role="status">{t('batch.running', { done, count: passable })}</p>
      <Progress
        percent={Math.floor((done / Math.max(passable, 1)) * 100)}
        aria-label={t('batch.running', { done, count: passable })}
      />
      <p>{t('batch.runningWhy')}</p>
    </section>
  )
}

/** What came of each item, what stands in conflict first, and why; what a batch never passes comes last. */
export function Results({ items }: { readonly items: readonly BatchedItem[] }) {
  const places = ['conflict', 'skipped', 'passed']
  const placeOf = ({ result }: BatchedItem) => (result ? places.indexOf(result.outcome) : places.length)
  const sorted = items.toSorted((one, other) => placeOf(one) - placeOf(other))
  return (
    <section className="batch-results" aria-label={t('batch.results')}>
      <p>{t('batch.countyHears')}</p>
      <table>
        <thead>
          <tr>
            <th>{t('batch.result')}</th>
            <th>{t('batch.county')}</th>
            <th>{t('batch.item')}</th>
            <th>{t('batch.why')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((item) => {
            const filing = parseSubmissionStream(item.submission)
            return (
              <tr key={keyOf(item)} className={item.result ? `is-${item.result.outcome}` : 'is-left'}>
                <td>{outcomeOf(item)}</td>
                <td>{nameOf(filing.division)}</td>
                <td>
                  <Link to={`${filingAddress(filing)}?part=${item.part}`}>{item.name ?? t('nameless')}</Link>
                </td>
                <td>{whyOf(item)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function outcomeOf({ result, setAside }: BatchedItem): string {
  if (result) return `${signs[result.outcome]} ${t(`batch.outcome.${result.outcome}`)}`
  return setAside ? t('batch.isAside') : t('batch.flaggedShort')
}

const signs = { passed: '✓', skipped: '–', conflict: '✕' } as const

function whyOf({ result, setAside, flags }: BatchedItem): string {
  return result ? whyWords(result.why) : (setAside?.reason ?? whyWords(flags))
}
