import type { FieldName } from '@mingce/ui/words/items'
import { elementWords } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { Button, Checkbox } from 'antd'
import { t } from '../words.ts'
import { placesOf } from './places.ts'
import type { Answer, PreviewDoubt } from './preview.ts'
import './doubts.css'

type DoubtList = {
  readonly doubts: readonly PreviewDoubt[]
  readonly answer: (doubts: readonly number[], answer: Answer | null) => void
  /** Leads to the cell of a doubt; a doubt about the whole sheet has none. */
  readonly goTo?: (row: string, place: FieldName | undefined) => void
}

/** What the reader was unsure of: each leads to its cell, where it can be mended, is accepted as it was read, or set aside, alone or with its like. */
export function Doubts({ doubts, answer, goTo }: DoubtList) {
  if (doubts.length === 0) return null
  return (
    <ul className="doubts">
      {doubts.map((doubt) => (
        <li
          key={doubt.id}
          className={doubt.answer === null ? '' : 'is-answered'}
          {...(doubt.answer === null && { 'data-open-doubt': doubt.id })}
        >
          <span>
            {t('import.line', { row: doubt.row })}
            {doubt.element && ` · ${wordOf(doubt.element)}`}：{doubt.message}
          </span>
          <AsideAlike doubt={doubt} alike={likeIt(doubt, doubts)} answer={answer} />
          {goTo && doubt.rowIds[0] !== undefined && (
            <Button size="small" onClick={() => goTo(doubt.rowIds[0] ?? '', placesOf(doubt).at(-1))}>
              {t('import.toCell')}
            </Button>
          )}
          <Answers doubt={doubt} answer={answer} />
        </li>
      ))}
    </ul>
  )
}

type AnswersProps = Pick<DoubtList, 'answer'> & { readonly doubt: PreviewDoubt }

function AsideAlike({ doubt, alike, answer }: AnswersProps & { readonly alike: readonly number[] }) {
  if (alike.length < 2 || doubt.answer !== null) return null
  return (
    <Button size="small" type="link" onClick={() => answer(alike, 'aside')}>
      {t('import.asideAlike', { count: alike.length })}
    </Button>
  )
}

function Answers({ doubt, answer }: AnswersProps) {
  const set = (wanted: Answer) => (event: { readonly target: { readonly checked: boolean } }) =>
    answer([doubt.id], event.target.checked ? wanted : null)
  return (
    <>
      {doubt.answer === 'changed' && <span className="is-complete">{t('import.changedWords')}</span>}
      <Checkbox checked={doubt.answer === 'accepted'} onChange={set('accepted')}>
        {t('import.accept')}
      </Checkbox>
      <Checkbox checked={doubt.answer === 'aside'} onChange={set('aside')}>
        {t('import.aside')}
      </Checkbox>
    </>
  )
}

/** The open ones of its kind, itself with them. */
function likeIt({ kind }: PreviewDoubt, doubts: readonly PreviewDoubt[]): readonly number[] {
  return doubts.filter((each) => each.kind === kind && each.answer === null).map(({ id }) => id)
}

function wordOf(element: NonNullable<PreviewDoubt['element']>): string {
  if (element === 'ordinal') return t('import.ordinal')
  return element === 'levels' ? t('import.levels') : say(elementWords[element])
}
