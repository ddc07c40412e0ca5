import type { CheckId } from '@mingce/domain/check/finding'
import { Table } from 'antd'
import { checkNames, catalogChecksText as text } from '../words/catalog-checks.ts'
import { say } from '../words/language.ts'
import type { CheckLine } from './check-lines.ts'

type CheckTableProps = {
  readonly lines: readonly CheckLine[]
  readonly chosen: CheckId | null
  readonly choose: (check: CheckId | null) => void
}

/** The checks that found anything; one is chosen to see where. */
export function CheckTable({ lines, chosen, choose }: CheckTableProps) {
  return (
    <Table<CheckLine>
      size="small"
      rowKey="check"
      dataSource={lines}
      pagination={false}
      rowClassName={({ check }) => (check === chosen ? 'is-chosen' : '')}
      locale={{ emptyText: text('clean') }}
      columns={[
        {
          title: text('check'),
          render: (_, { check }) => (
            <button
              type="button"
              className="check-name"
              aria-pressed={check === chosen}
              onClick={() => choose(check === chosen ? null : check)}
            >
              {say(checkNames[check])}
            </button>
          ),
        },
        { title: text('withFindings'), dataIndex: 'items', width: 104, align: 'right' },
        { title: text('counties'), dataIndex: 'counties', width: 76, align: 'right' },
      ]}
    />
  )
}
