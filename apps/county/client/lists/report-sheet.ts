import type { ListSheet } from '@mingce/ui/sheet-export'
import { listsText as text } from '../words/lists.ts'
import type { Line, Side } from './report-lines.ts'

/** The lines of one side as a file: what stands on the screen, each thing in a column of its own. */
export function reportSheet(side: Side, lines: readonly Line[]): ListSheet {
  const own = side === 'entry' ? entryHeadings : itemHeadings
  return {
    headings: [...own, ...bothHeadings].map((key) => text(key)),
    rows: lines.map((line) => [
      ...(side === 'entry' ? entryCells(line) : [line.about, line.name]),
      text(`is.${line.state}`),
      line.mapped.map(({ name, outdated }) => (outdated ? `${name}（${text('outdated')}）` : name)).join('；'),
      line.reason ?? '',
    ]),
  }
}

const entryHeadings = [
  'list',
  'field.code',
  'entry',
  'field.kind',
  'field.body',
  'field.basis',
  'field.audience',
] as const
const itemHeadings = ['category', 'item'] as const
const bothHeadings = ['state', 'counterpart', 'reason'] as const

function entryCells({ list, name, entry }: Line): readonly string[] {
  const { code, kind, body, basis, audience } = entry ?? {}
  return [list ? text(list) : '', code ?? '', name, kind ?? '', body ?? '', basis ?? '', audience ?? '']
}
