import { Select, Table, Tag } from 'antd'
import { registerText as text } from '../../words/guide-register.ts'
import type { LeftRow, VersionPreview } from './version-preview.ts'

type Props = {
  readonly preview: VersionPreview
  readonly answer: (from: string, at: number | null) => void
}

const none = 'none'

/** The rows of the version before that have no namesake in the file: each is gone, or bears another name now, as a person says. */
export function LeftRows({ preview, answer }: Props) {
  const { left, unmatched } = preview
  if (left.length === 0) return <p>{text('noneLeft')}</p>
  const taken = new Set(left.flatMap((each) => each.answer ?? []))
  const optionsOf = ({ answer: own, guess }: LeftRow) => [
    { value: none, label: text('isGone') },
    ...unmatched
      .filter(({ at }) => at === own || !taken.has(at))
      .map(({ at, row }) => {
        const likely =
          own === undefined && guess?.row === row.row ? text('likely', { percent: Math.round(guess.score * 100) }) : ''
        return { value: String(at), label: `${row.item.category} › ${row.item.name}${likely}` }
      }),
  ]
  return (
    <Table
      size="small"
      rowKey={({ row }) => row.row}
      dataSource={[...left]}
      pagination={false}
      columns={[
        { title: text('formerRow'), render: (_, { row }) => `${row.item.category} › ${row.item.name}` },
        {
          title: text('nowIs'),
          width: 420,
          render: (_, each) => (
            <Select
              className="guide-rename"
              aria-label={text('nowIsOf', { name: each.row.item.name })}
              placeholder={text('say')}
              value={each.answer === undefined ? null : each.answer === null ? none : String(each.answer)}
              options={optionsOf(each)}
              onChange={(value: string) => answer(each.row.row, value === none ? null : Number(value))}
            />
          ),
        },
        {
          title: '',
          width: 150,
          render: (_, { guess, answer: said }) =>
            guess && said === undefined ? <Tag color="warning">{text('toSay')}</Tag> : null,
        },
      ]}
    />
  )
}
