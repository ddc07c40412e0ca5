import { nameOf } from '@mingce/domain/authority/division'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import { t } from '../words.ts'
import { type Candidate, keyOf } from './choice.ts'
import { whyWords } from './why.ts'

/** What may be passed together, each ticked unless it was taken out by hand. */
export function PassableTable({
  items,
  takenOut,
  onToggle,
}: {
  readonly items: readonly Candidate[]
  readonly takenOut: ReadonlySet<string>
  readonly onToggle: (key: string) => void
}) {
  return (
    <section className="batch-group" aria-label={t('batch.passable', { count: items.length })}>
      <h2>{t('batch.passable', { count: items.length })}</h2>
      <p>{items.length > 0 ? t('batch.passableWhy') : t('batch.noPassable')}</p>
      {items.length > 0 && (
        <table>
          <tbody>
            {items.map((item) => {
              const title = item.name ?? t('nameless')
              return (
                <tr key={keyOf(item)}>
                  <td className="batch-tick">
                    <input
                      type="checkbox"
                      aria-label={t('batch.choose', { name: `${nameOf(item.division)} ${title}` })}
                      checked={!takenOut.has(keyOf(item))}
                      onChange={() => onToggle(keyOf(item))}
                    />
                  </td>
                  <td>{nameOf(item.division)}</td>
                  <td>
                    <ItemLink item={item} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What is to be looked at by itself, by reason. */
export function FlaggedTable({ items }: { readonly items: readonly Candidate[] }) {
  const byWhy = [...Map.groupBy(items, ({ flags }) => whyWords(flags))].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )
  return (
    <section className="batch-group is-flagged" aria-label={t('batch.flagged', { count: items.length })}>
      <h2>{t('batch.flagged', { count: items.length })}</h2>
      <p>{items.length > 0 ? t('batch.flaggedWhy') : t('batch.noFlagged')}</p>
      {byWhy.map(([why, own]) => (
        <details key={why} open={own.length <= 12}>
          <summary>{t('batch.flaggedBy', { why, count: own.length })}</summary>
          <ul>
            {own.map((item) => (
              <li key={keyOf(item)}>
                {nameOf(item.division)} <ItemLink item={item} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function ItemLink({ item }: { readonly item: Candidate }) {
  const { part, category, name } = item
  return (
    <Link to={`${filingAddress(item)}?part=${part}`}>
      {[category, name ?? t('nameless')].filter(Boolean).join(' › ')}
    </Link>
  )
}
