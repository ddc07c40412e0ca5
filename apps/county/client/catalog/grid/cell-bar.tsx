import { choicesOf } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { useAskedFields } from '@mingce/ui/asked-fields'
import { useCheckContext } from '@mingce/ui/check/use-check-context'
import { type ProvinceNote, ProvinceNotes } from '@mingce/ui/guide/province-notes'
import { Button } from 'antd'
import { t } from '../../words.ts'
import { itemName } from '../item-name.ts'
import { ChannelPicker } from './channel-picker.tsx'
import { ChoicePicker } from './choice-picker.tsx'
import type { GridColumn } from './columns.ts'
import { issuesOf } from './issues.ts'
import { type GridRow, newRow } from './rows.ts'

type BarProps = {
  readonly row: GridRow | undefined
  readonly column: GridColumn | undefined
  /** What the guide says in an empty cell. */
  readonly ghost: string
  /** 省厅说明 of the guide's row. */
  readonly notes: readonly ProvinceNote[]
  readonly isLocked: boolean
  readonly refusal: string | undefined
  readonly takeGhost: () => void
  readonly setChannels: (changed: Pick<DisclosureItem, 'channels' | 'otherChannelText'>) => void
  readonly write: (text: string) => void
  readonly picking: boolean
  readonly setPicking: (picking: boolean) => void
  readonly openForm: () => void
  readonly drop: () => void
  readonly choose: (whose: 'mine' | 'theirs') => void
}

/** The chosen cell at full length, what is wrong with it, and what one may do there. */
export function CellBar(props: BarProps) {
  const { row, column, ghost, notes, isLocked, refusal, takeGhost, openForm, drop } = props
  const [fields, context] = [useAskedFields(), useCheckContext()]
  if (!row || !column) return <div className="grid-bar" />
  const text = column.textOf(row.content)
  const known = row.item === newRow ? [] : issuesOf(row.content, fields, context)
  const issues = known.filter(({ field }) => field === column.key)
  const isConflict = row.edit?.conflicts.includes(column.element) ?? false
  return (
    <div className="grid-bar">
      <div className="grid-bar-cell">
        <strong>{column.group ? `${column.group} · ${column.title}` : column.title}</strong>
        <span>{row.item === newRow ? t('grid.newRow') : itemName(row.content)}</span>
      </div>
      <div className="grid-bar-text">
        {isConflict && <Wordings {...props} row={row} column={column} />}
        {text !== '' && !isConflict && <span>{text}</span>}
        {text === '' && ghost !== '' && <span className="grid-ghost">{t('grid.guideSays', { words: ghost })}</span>}
        <ProvinceNotes notes={notes} />
        {column.field && <span className="grid-bar-asked">{askedWords(column.field)}</span>}
        {issues.map(({ words, kind }) => (
          <span key={words} className={kind === 'fault' || kind === 'must' ? 'grid-fault' : 'is-missing'}>
            {words}
          </span>
        ))}
        {refusal && (
          <span className="grid-fault" role="alert">
            {refusal}
          </span>
        )}
      </div>
      <div className="grid-bar-acts">
        {text === '' && ghost !== '' && !isLocked && (
          <Button size="small" onClick={takeGhost}>
            {t('grid.takeGuide')}
          </Button>
        )}
        {column.kind === 'channels' && !isLocked && <ChannelPicker {...props} row={row} />}
        {column.field && column.field.kind !== 'text' && !isLocked && (
          <ChoicePicker {...props} field={column.field} said={text} />
        )}
        {row.server && (
          <Button size="small" onClick={openForm}>
            {t('grid.openForm')}
          </Button>
        )}
        {refusal && row.edit && (
          <Button size="small" danger onClick={drop}>
            {t('grid.drop')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What the round wants there and who reads it: "可多选：决策公开、执行公开 · 由省教育厅使用". */
function askedWords(field: ExtraField): string {
  const { kind, hint, reader } = field
  const what = kind === 'text' ? '' : t(`grid.asked.${kind}`, { choices: choicesOf(field).join('、') })
  return [what, hint ?? '', t('grid.asked.reader', { reader })].filter(Boolean).join(' · ')
}

type WordingsProps = Pick<BarProps, 'choose'> & { readonly row: GridRow; readonly column: GridColumn }

/** Both wordings of a cell at full length, one of them to be chosen. */
function Wordings({ row, column, choose }: WordingsProps) {
  const theirs = row.edit?.base ? column.textOf(row.edit.base) : ''
  const wordings = [
    { whose: 'mine', words: column.textOf(row.content) },
    { whose: 'theirs', words: theirs },
  ] as const
  return wordings.map(({ whose, words }) => (
    <span key={whose} className="grid-bar-wording">
      <Button size="small" onClick={() => choose(whose)}>
        {t(`grid.conflict.${whose}`)}
      </Button>
      {words || t('grid.empty')}
    </span>
  ))
}
