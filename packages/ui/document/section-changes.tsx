import { type Block, blocksOf, type Table } from '@mingce/domain/document/notation'
import { pairedRows, type RowPair } from '@mingce/domain/document/table-rows'
import { ChangedValue } from '../changed-value.tsx'
import { isFormatOnly, type Piece, textChanges } from '../text-changes.ts'

type Side = 'both' | 'before' | 'after'
type SectionChangesProps = { readonly before: string; readonly after: string; readonly side: Side }

/**
 * What came, went and stayed in a section: words in its paragraphs, cells in its tables. Side by side each side leaves out what the
 * other alone has. A text that gained or lost a table is compared line by line.
 */
export function SectionChanges({ before, after, side }: SectionChangesProps) {
  const stretches = stretchesOf(before, after)
  if (!stretches) return <Words before={before} after={after} side={side} />
  return stretches.map(({ was, is }, at) =>
    typeof was === 'string' || typeof is === 'string' ? (
      <div key={at} className="section-words">
        <Words before={String(was)} after={String(is)} side={side} />
      </div>
    ) : (
      <ChangedTable key={at} before={was} after={is} side={side} />
    ),
  )
}

type Stretch = { readonly was: string | Table; readonly is: string | Table }

/** Paragraphs and tables in turn; undefined where the two texts do not have the same tables one after the other. */
function stretchesOf(before: string, after: string): readonly Stretch[] | undefined {
  const [was, is] = [inTurn(before), inTurn(after)]
  const fits = was.length === is.length && was.every((each, at) => typeof each === typeof is[at])
  return fits ? was.map((each, at) => ({ was: each, is: is[at] ?? each })) : undefined
}

function inTurn(text: string): readonly (string | Table)[] {
  const turns: (string | Table)[] = ['']
  for (const block of blocksOf(text)) {
    if (block.is === 'table') turns.push(block.table, '')
    else turns[turns.length - 1] = [turns.at(-1), lineOf(block)].filter(Boolean).join('\n')
  }
  return turns
}

function lineOf(block: Exclude<Block, { is: 'table' }>): string {
  if (block.is === 'paragraph') return block.text
  return `〔来源：${block.asOf === null ? block.source : `${block.source}，${block.asOf}`}〕`
}

function Words({ before, after, side }: SectionChangesProps) {
  const hidden: Piece['kind'] | undefined = side === 'before' ? 'added' : side === 'after' ? 'removed' : undefined
  const pieces = textChanges(before, after).filter(({ kind }) => kind !== hidden)
  return <ChangedValue change={{ element: 'name', change: 'text', formatOnly: isFormatOnly(before, after), pieces }} />
}

type ChangedTableProps = { readonly before: Table; readonly after: Table; readonly side: Side }

function ChangedTable({ before, after, side }: ChangedTableProps) {
  const width = Math.max(before.heading.length, after.heading.length)
  const rows = pairedRows(before, after).filter((each) => isOn(side, each))
  return (
    <table className="section-table">
      <thead>
        <tr>
          {columns(width, { before: before.heading, after: after.heading }).map((cell, at) => (
            <th key={at} scope="col">
              <Words {...cell} side={side} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((pair, at) => (
          <tr key={at}>
            {columns(width, pair).map((cell, column) => (
              <td key={column}>
                <Words {...cell} side={side} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function isOn(side: Side, { before, after }: RowPair): boolean {
  return side === 'both' || (side === 'before' ? before !== null : after !== null)
}

function columns(width: number, { before, after }: RowPair) {
  return Array.from({ length: width }, (_, at) => ({ before: before?.[at] ?? '', after: after?.[at] ?? '' }))
}
