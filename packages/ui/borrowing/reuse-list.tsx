import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { borrowingText as text } from '../words/borrowing.ts'
import { t } from '../words/t.ts'

/** One item of one county that says in its published catalog from whom it has something. */
export type Reuse = {
  /** Whose text it is. */
  readonly division: string
  readonly source: string
  readonly by: string
  readonly name: string
}

/** 被借鉴: each source item with the counties that borrowed it, the most borrowed first; nothing where none was. For offices alone. */
export function ReuseList({ reused, named }: { readonly reused: readonly Reuse[]; readonly named: boolean }) {
  if (reused.length === 0) return null
  const items = [...Map.groupBy(reused, ({ division, source }) => `${division}/${source}`).values()]
  return (
    <details>
      <summary>{text('reuse', { count: reused.length })}</summary>
      <p>{text('reuse.about')}</p>
      <ul>
        {items
          .toSorted((one, other) => other.length - one.length)
          .map((by) => (
            <Line key={`${by[0]?.division}/${by[0]?.source}`} by={by} named={named} />
          ))}
      </ul>
    </details>
  )
}

function Line({ by, named }: { readonly by: readonly Reuse[]; readonly named: boolean }) {
  const [first] = by
  if (!first) return null
  const counties = [...new Set(by.map((each) => each.by))].map(nameOf)
  const said = { name: first.name, count: counties.length, counties: counties.join(t('separator')) }
  return (
    <li>
      {named && `${nameOf(first.division)} `}
      {text('reuse.times', said)}
    </li>
  )
}

function nameOf(county: string): string {
  return pathName(parseDivision(county))
}
