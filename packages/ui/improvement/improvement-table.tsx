import { nameOf } from '@mingce/domain/authority/division'
import { shareOf } from '@mingce/domain/improvement/catalog-improvement'
import { directions } from '@mingce/domain/improvement/item-improvement'
import { countiesImprovementText as t } from '../words/counties-improvement.ts'
import { directionWords } from '../words/improvements.ts'
import { say } from '../words/language.ts'
import type { Line } from './county-lines.ts'
import { percent } from './improvement-radar.tsx'

/** The five shares of each city and of each of its counties; one is chosen to be seen as a radar. */
export function ImprovementTable({
  lines,
  chosen,
  choose,
}: {
  readonly lines: readonly Line[]
  readonly chosen: string
  readonly choose: (division: string) => void
}) {
  return (
    <table className="plain-table improvement-table">
      <thead>
        <tr>
          <th scope="col">{t('body')}</th>
          {directions.map((direction) => (
            <th key={direction} scope="col">
              {say(directionWords[direction])}
            </th>
          ))}
          <th scope="col">{t('beyond')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ division, isCity, found }) => (
          <tr key={division} className={isCity ? 'is-city' : ''} aria-selected={division === chosen}>
            <th scope="row">
              <button type="button" aria-pressed={division === chosen} onClick={() => choose(division)}>
                {nameOf(division)}
              </button>
            </th>
            {directions.map((direction) => (
              <td key={direction}>{percent(shareOf(found, direction))}%</td>
            ))}
            <td>{found.beyond}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
