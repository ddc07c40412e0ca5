import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import type { CheckId } from '@mingce/domain/check/finding'
import { Button, Table } from 'antd'
import { checkNames, catalogChecksText as text } from '../words/catalog-checks.ts'
import { say } from '../words/language.ts'
import { basisWords, type CountyChecks, countOf } from './check-lines.ts'

type CountyTableProps = {
  readonly counties: readonly CountyChecks[]
  readonly check: CheckId | null
  readonly open: (county: string) => void
}

/** Each county in a line: which catalog was checked, and in how many of its items something was found. */
export function CountyTable({ counties, check, open }: CountyTableProps) {
  const found = (each: CountyChecks) => (check ? countOf(each, check) : 0)
  return (
    <Table<CountyChecks>
      size="small"
      rowKey="county"
      dataSource={check ? counties.filter((each) => found(each) > 0) : counties}
      pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: text('county'),
          render: (_, { county }) => (
            <Button type="link" size="small" className="check-county" onClick={() => open(county)}>
              {nameOf(parseDivision(county))}
            </Button>
          ),
        },
        { title: text('basis'), width: 110, render: (_, each) => basisWords(each) },
        { title: text('items'), dataIndex: 'items', width: 80, align: 'right' },
        ...(['must', 'advice'] as const).map((severity) => ({
          ...{ title: text(severity), dataIndex: severity, width: 90, align: 'right' as const },
          sorter: (a: CountyChecks, b: CountyChecks) => a[severity] - b[severity],
        })),
        ...(check
          ? [
              {
                ...{ title: say(checkNames[check]), width: 130, align: 'right' as const },
                sorter: (a: CountyChecks, b: CountyChecks) => found(a) - found(b),
                render: (_: unknown, each: CountyChecks) => found(each),
              },
            ]
          : []),
      ]}
    />
  )
}
