import { Button, Table, type TableProps } from 'antd'
import { listCoverageText as text } from '../words/list-coverage.ts'
import { type CountyLine, countsOf, headWords } from './coverage.ts'

type CoverageTableProps = {
  readonly lines: readonly CountyLine[]
  /** Leads to a county's report. */
  readonly open: (county: string) => void
}

/** Each county in a line: which lists it brought in, what of them is answered to, and the gaps both ways. */
export function CoverageTable({ lines, open }: CoverageTableProps) {
  if (lines.length === 0) return <p className="empty">{text('empty')}</p>
  return (
    <Table
      size="small"
      rowKey="county"
      dataSource={lines}
      columns={columnsFor(open)}
      pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
    />
  )
}

function columnsFor(open: (county: string) => void): NonNullable<TableProps<CountyLine>['columns']> {
  return [
    {
      title: text('county'),
      width: 150,
      render: (_, { county, name, told }) =>
        told ? (
          <>
            <Button type="link" size="small" className="list-county" onClick={() => open(county)}>
              {name}
            </Button>
            {told.ofItems.all === 0 && <span className="list-about">{text('unfiled')}</span>}
          </>
        ) : (
          <span className="list-county">{name}</span>
        ),
    },
    ...(['power', 'service'] as const).map((list) => ({
      title: text(list),
      render: (_: unknown, line: CountyLine) => headWords(line, list),
    })),
    {
      title: text('entries'),
      children: [
        numberColumn('mapped', (line) => countsOf(line)?.ofEntries.mapped),
        numberColumn('open', (line) => countsOf(line)?.ofEntries.open),
        numberColumn('declared', (line) => countsOf(line)?.ofEntries.declared),
      ],
    },
    {
      title: text('items'),
      children: [
        numberColumn('mapped', (line) => countsOf(line)?.ofItems.mapped),
        numberColumn('open', (line) => countsOf(line)?.ofItems.open),
        numberColumn('declared', (line) => countsOf(line)?.ofItems.declared),
      ],
    },
  ]
}

function numberColumn(title: 'mapped' | 'open' | 'declared', count: (line: CountyLine) => number | undefined) {
  return {
    title: text(title),
    width: title === 'declared' ? 118 : 92,
    align: 'right' as const,
    sorter: (a: CountyLine, b: CountyLine) => (count(a) ?? -1) - (count(b) ?? -1),
    render: (_: unknown, line: CountyLine) => count(line) ?? '—',
  }
}
