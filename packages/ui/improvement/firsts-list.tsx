import { parseDivision, pathName } from '@mingce/domain/authority/division'
import type { Improvements } from '@mingce/domain/improvement/county-improvement'
import { dayInWords } from '../instant.ts'
import { countiesImprovementText as t } from '../words/counties-improvement.ts'

/** 首个 ≤ 5 个工作日: of each item the county that promised it first. */
export function FirstsList({ firsts }: Pick<Improvements, 'firsts'>) {
  if (firsts.length === 0) return <p>{t('noFirsts')}</p>
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col">{t('county')}</th>
          <th scope="col">{t('days')}</th>
          <th scope="col">{t('settledOn')}</th>
        </tr>
      </thead>
      <tbody>
        {firsts.map(({ category, name, county, days, settledAt }) => (
          <tr key={`${category} ${name} ${county}`}>
            <th scope="row">
              {category} › {name}
            </th>
            <td>{pathName(parseDivision(county))}</td>
            <td>{days === 0 ? t('atOnce') : t('workingDays', { days })}</td>
            <td>{dayInWords(settledAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
