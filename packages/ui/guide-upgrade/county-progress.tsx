import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { type ProposalState, tallyOf } from '@mingce/domain/guide-upgrade/progress'
import { Table } from 'antd'
import { guideUpgradeText as text } from '../words/guide-upgrade.ts'

/** Where one county stands with the version of the guide that stands, proposal by proposal. */
type CountyStates = { readonly county: string; readonly states: readonly ProposalState[] }

/** How far each county has come: what is open, taken over and declined, with the reasons. */
export function CountyProgress({ counties }: { readonly counties: readonly CountyStates[] }) {
  const rows = counties.map(({ county, states }) => ({
    county,
    name: nameOf(parseDivision(county)),
    ...tallyOf(states),
    reasons: [...new Set(states.flatMap(({ reason }) => reason ?? []))].join('；'),
  }))
  const all = tallyOf(counties.flatMap(({ states }) => states))
  const waiting = rows.filter(({ open }) => open > 0).length
  return (
    <section aria-label={text('counties')}>
      <h2>{text('counties')}</h2>
      <p>{text('tally', { counties: waiting, ...all })}</p>
      <Table
        size="small"
        rowKey="county"
        dataSource={rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: text('county'), dataIndex: 'name', width: 160 },
          { title: text('open'), dataIndex: 'open', width: 90, sorter: (a, b) => a.open - b.open },
          { title: text('taken'), dataIndex: 'taken', width: 100, sorter: (a, b) => a.taken - b.taken },
          { title: text('declined'), dataIndex: 'declined', width: 100, sorter: (a, b) => a.declined - b.declined },
          { title: text('reasons'), dataIndex: 'reasons' },
        ]}
      />
    </section>
  )
}
