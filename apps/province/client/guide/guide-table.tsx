import type { GuideConfidence } from '@mingce/domain/guide/events'
import { EvidenceList } from '@mingce/ui/guide/evidence-list'
import { ItemView } from '@mingce/ui/item-view'
import { guideUpgradeText } from '@mingce/ui/words/guide-upgrade'
import { Table, Tag } from 'antd'
import type { GuideRow } from '../questions.ts'
import { guideText as text } from '../words/guide.ts'
import { RowNotes } from './row-notes.tsx'

const sureParts = ['item', 'content', 'basis', 'channels'] as const
const colours: Readonly<Record<GuideConfidence['item'], string>> = {
  high: 'green',
  medium: 'gold',
  low: 'red',
}

/** Rows of the guide, each with how sure its four parts are and what is in doubt; unfolded, its elements, its sources and 省厅说明. */
export function GuideTable({ rows }: { readonly rows: readonly GuideRow[] }) {
  return (
    <Table
      size="small"
      rowKey="row"
      dataSource={rows}
      pagination={false}
      expandable={{ expandRowByClick: true, expandedRowRender: (row) => <Whole row={row} /> }}
      columns={[
        { title: text('category'), dataIndex: 'category', width: 150 },
        { title: text('name'), width: 220, render: (_, { name }) => <b>{name}</b> },
        {
          title: text('sure'),
          children: sureParts.map((part) => ({
            title: text(`sure.${part}`),
            key: part,
            width: 76,
            render: (_: unknown, { confidence }: GuideRow) => (
              <Tag color={colours[confidence[part]]}>{guideUpgradeText(confidence[part])}</Tag>
            ),
          })),
        },
        { title: text('doubt'), dataIndex: 'doubt' },
        {
          title: text('notes'),
          width: 90,
          render: (_, { notes }) => notes.length > 0 && text('noteCount', { count: notes.length }),
        },
      ]}
    />
  )
}

function Whole({ row: { guide, row, item, name, names, evidence, notes } }: { readonly row: GuideRow }) {
  const former = names.map((each) => each.name).filter((each) => each !== name)
  return (
    <>
      <h3>{text('original')}</h3>
      {former.length > 0 && <p>{text('former', { names: former.join(text('separator')) })}</p>}
      <ItemView item={item} />
      <h3>{text('evidence')}</h3>
      {evidence.length === 0 ? <p>{text('noEvidence')}</p> : <EvidenceList evidence={evidence} />}
      <h3>{text('notes')}</h3>
      <p>{guideUpgradeText('apart')}</p>
      <RowNotes {...{ guide, row, notes }} />
    </>
  )
}
