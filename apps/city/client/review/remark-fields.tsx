import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { isWorded } from '@mingce/domain/submission/remarks/suggested-text'
import { isValued } from '@mingce/domain/submission/remarks/suggested-value'
import { namesInOrder, useAskedFields } from '@mingce/ui/asked-fields'
import { textOf } from '@mingce/ui/item-text'
import { SuggestedValueField } from '@mingce/ui/suggested-value-field'
import { codesOf, elementName, elementWords, type FieldName } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { commentKindWords } from '@mingce/ui/words/reviews'
import { Input, Radio, Select } from 'antd'
import { t } from '../words.ts'
import { type RemarkDraft, wordsNow } from './remark-draft.ts'

type RemarkFieldsProps = {
  /** Distinguishes the fields of one form from another's: "comment" is the composer's. */
  readonly id: string
  readonly draft: RemarkDraft
  readonly change: (changed: Partial<RemarkDraft>) => void
  /** The text of an item; undefined for a section. */
  readonly item: DisclosureItem | undefined
}

/** What a comment is made of: its kind first, its field, its words, and what the county may take over. */
export function RemarkFields({ id, draft, change, item }: RemarkFieldsProps) {
  return (
    <>
      <div className="composer-line">
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={t('comment.kind')}
          value={draft.kind}
          onChange={({ target }) => change({ kind: target.value })}
          options={codesOf(commentKindWords).map((each) => ({ value: each, label: say(commentKindWords[each]) }))}
        />
        {item && <FieldSelect {...{ item, draft, change }} />}
      </div>
      <Input.TextArea
        id={`${id}-text`}
        aria-label={t('comment.text')}
        placeholder={t('comment.text')}
        className="growing"
        rows={2}
        maxLength={2000}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {draft.suggests && <Suggestion {...{ id, draft, change, item }} />}
    </>
  )
}

/** Opens and closes what is suggested; words begin as what the field says now. */
export function SuggestSwitch({ draft, change, item }: Omit<RemarkFieldsProps, 'id'>) {
  const { suggests, suggestion, element } = draft
  const open = () => change({ suggests: true, suggestion: suggestion === '' ? wordsNow(item, element) : suggestion })
  return (
    <button
      type="button"
      data-suggest={suggests ? undefined : true}
      className="composer-suggest"
      onClick={() => (suggests ? change({ suggests: false }) : open())}
    >
      {t(suggests ? 'comment.noSuggestion' : 'comment.withSuggestion')}
    </button>
  )
}

/** Other words or another value for the field, and whether the county can take them over with one click. */
function Suggestion({ id, draft, change, item }: RemarkFieldsProps) {
  const { element, suggestion, valued } = draft
  if (item && isValued(element)) {
    const text = valued ?? textOf(item)
    return (
      <div className="composer-value">
        <SuggestedValueField
          of={element}
          text={text}
          change={(changed) => change({ valued: { ...text, ...changed } })}
        />
        <p className="composer-told">{t('remark.suggestionValue')}</p>
      </div>
    )
  }
  const isTaken = item !== undefined && element !== null && isWorded(element)
  const isList = element === 'contentElements' || element === 'legalBases'
  return (
    <>
      <Input.TextArea
        id={`${id}-suggestion`}
        aria-label={t('comment.suggestion')}
        placeholder={t('comment.suggestion')}
        className="growing"
        rows={1}
        maxLength={2000}
        value={suggestion}
        onChange={(event) => change({ suggestion: event.target.value })}
      />
      {!isTaken && <p className="composer-told">{t('remark.suggestionWords')}</p>}
      {isTaken && isList && <p className="composer-told">{t('remark.suggestionLines')}</p>}
    </>
  )
}

type FieldSelectProps = Pick<RemarkFieldsProps, 'draft' | 'change'> & { readonly item: DisclosureItem }

/** The elements, and behind them the extra ones by their names. */
function FieldSelect({ item, draft, change }: FieldSelectProps) {
  const names = namesInOrder(useAskedFields(), Object.keys(item.extra))
  const codes: readonly FieldName[] = codesOf(elementWords).filter((code) => code !== 'extra')
  const all = [...codes, ...names.map((name) => `extra.${name}` as const)]
  const fields = all.map((each) => ({ value: each, label: elementName(each) }))
  return (
    <Select<FieldName | ''>
      size="small"
      aria-label={t('comment.field')}
      value={draft.element ?? ''}
      onChange={(chosen) => change({ element: chosen === '' ? null : chosen })}
      options={[{ value: '' as const, label: t('comment.whole') }, ...fields]}
    />
  )
}
