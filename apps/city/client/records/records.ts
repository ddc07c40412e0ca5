import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { type RecordStanding, recordStandings, standingOf } from '@mingce/domain/submission/record/for-record'
import { say } from '@mingce/ui/words/language'
import { smallChangeWords } from '@mingce/ui/words/rounds'
import { isFoundBy, saidBy } from '@mingce/ui/workbench/found-by'
import type { RecordSent } from '../questions.ts'
import { t } from '../words.ts'

/** One 备案 as the list shows it. */
export type RecordLine = RecordSent & { readonly standing: RecordStanding; readonly changed: readonly string[] }

/** What narrows the list; it stands in the address. */
export type RecordFilter = {
  readonly round: string | null
  readonly county: string | null
  readonly standing: RecordStanding | null
  readonly text: string
}

export function filterOf(query: URLSearchParams): RecordFilter {
  return {
    round: query.get('round') || null,
    county: query.get('county') || null,
    standing: recordStandings.find((each) => each === query.get('standing')) ?? null,
    text: query.get('text') ?? '',
  }
}

/** The query of a filter, without what leaves open. */
export function queryOf({ round, county, standing, text }: RecordFilter): URLSearchParams {
  const named = { round, county, standing, text: text || null }
  return new URLSearchParams(Object.entries(named).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}

/** @param today the day at the desk, "2021-10-15" */
export function linesOf(records: readonly RecordSent[], today: string): readonly RecordLine[] {
  return records.map((record) => ({
    ...record,
    standing: standingOf(record, { today, ...record }),
    changed: said(record),
  }))
}

export function fitting(lines: readonly RecordLine[], { round, county, standing, text }: RecordFilter) {
  return lines.filter(
    (line) =>
      (round === null || line.round === round) &&
      (county === null || line.division === county) &&
      (standing === null || line.standing === standing) &&
      isFoundBy(text, saidBy({ division: line.division, kind: 'disclosure_catalog' }, line.changed)),
  )
}

export function countyOf({ division }: Pick<RecordSent, 'division'>): string {
  return nameOf(parseDivision(division))
}

function said({ changes, names }: RecordSent): readonly string[] {
  return changes.map(({ part, changes: of }) =>
    t('records.change', {
      name: names[part] ?? t('records.unnamed'),
      changes: of.map((each) => say(smallChangeWords[each])).join(t('list.separator')),
    }),
  )
}
