import { recordStandings } from '@mingce/domain/submission/record/for-record'
import { SearchBox } from '@mingce/ui/workbench/search-box'
import { t } from '../words.ts'
import { countyOf, type RecordFilter, type RecordLine } from './records.ts'

type RecordsFilterProps = {
  readonly lines: readonly RecordLine[]
  readonly rounds: Readonly<Record<string, string>>
  readonly filter: RecordFilter
  readonly change: (next: RecordFilter, options?: { replace: boolean }) => void
}

/** What narrows the list: words to be found, and choices of what there is. */
export function RecordsFilter({ lines, rounds, filter, change }: RecordsFilterProps) {
  const distinct = (values: readonly string[]) => [...new Set(values)].toSorted()
  const counties = new Map(lines.map((line) => [line.division as string, countyOf(line)]))
  const choices = {
    round: distinct(lines.map(({ round }) => round)).map((each) => [each, rounds[each] ?? each] as const),
    county: distinct([...counties.keys()]).map((each) => [each, counties.get(each) ?? each] as const),
    standing: recordStandings.map((each) => [each, t(`records.standing.${each}`)] as const),
  }
  const names = ['round', 'county', 'standing'] as const
  return (
    <search className="filter-bar" aria-label={t('records.title')}>
      <SearchBox text={filter.text} search={(text) => change({ ...filter, text }, { replace: true })} />
      {names.map((name) => (
        <label key={name}>
          {t(`records.${name}`)}
          <select
            value={filter[name] ?? ''}
            onChange={({ target }) => change({ ...filter, [name]: target.value || null } as RecordFilter)}
          >
            <option value="">{t('records.all')}</option>
            {choices[name].map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </search>
  )
}
