import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { CommentKind } from '@mingce/domain/submission/remark-events'
import { isWorded } from '@mingce/domain/submission/suggested-text'
import type { Act } from '@mingce/ui/act'
import { namesInOrder, useAskedFields } from '@mingce/ui/asked-fields'
import { ChoiceList } from '@mingce/ui/choice-list'
import { newKey } from '@mingce/ui/command-key'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { isSendKey } from '@mingce/ui/keys'
import { fieldText } from '@mingce/ui/quoted-text'
import { codesOf, elementName, elementWords, type FieldName } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { commentKindWords } from '@mingce/ui/words/reviews'
import { Button, Input, Radio, Select } from 'antd'
import { useRef, useState } from 'react'
import type { FilingName, FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import type { CommentInput } from './side-panel.tsx'

type CommentComposerProps = {
  readonly filing: FilingName
  readonly stream: string
  readonly part: FilingPart
  /** Its text, of an item. */
  readonly item: DisclosureItem | undefined
  readonly element: FieldName | null
  readonly onElement: (element: FieldName | null) => void
  readonly comment: Act<CommentInput>
}

/** Writes a comment on a field or on the whole: its kind first, then its words, with other words for the county to take over. */
export function CommentComposer({ filing, stream, part, item, element, onElement, comment }: CommentComposerProps) {
  const [kind, setKind] = useState<CommentKind>('must_fix')
  const [text, setText] = useKeptDraft(`comment ${stream} ${part.part}`)
  const [suggestion, setSuggestion] = useKeptDraft(`suggestion ${stream} ${part.part}`)
  const [suggests, setSuggests] = useState(suggestion !== '')
  const id = useRef(newKey())
  const isItem = part.heading === null
  const asked = useAskedFields()
  const extraNames = namesInOrder(asked, Object.keys(item?.extra ?? {}))
  const send = async () => {
    if (text.trim() === '') return
    const suggested = suggests ? othersWords(suggestion, said(item, element)) : null
    const words = { kind, element, text: text.trim(), suggestion: suggested }
    if (!(await comment.run({ filing, comment: id.current, part: part.part, ...words }))) return
    id.current = newKey()
    setText('')
    setSuggestion('')
    setSuggests(false)
    onElement(null)
  }
  const toggle = () => {
    if (!suggests && suggestion === '') setSuggestion(said(item, element))
    setSuggests(!suggests)
  }
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => isSendKey(event) && void send()}
    >
      <div className="composer-line">
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={t('comment.kind')}
          value={kind}
          onChange={({ target }) => setKind(target.value)}
          options={codesOf(commentKindWords).map((each) => ({ value: each, label: say(commentKindWords[each]) }))}
        />
        {isItem && <FieldSelect names={extraNames} element={element} onElement={onElement} />}
      </div>
      <Input.TextArea
        id="comment-text"
        aria-label={t('comment.text')}
        placeholder={t('comment.text')}
        className="growing"
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {suggests && <Suggestion {...{ element, isItem, suggestion, setSuggestion }} />}
      <p className="composer-told">{t('remark.goesWith')}</p>
      <div className="composer-line">
        <Button size="small" type="primary" htmlType="submit" loading={comment.busy} disabled={text.trim() === ''}>
          {t('comment.send')}
        </Button>
        <button type="button" className="composer-suggest" onClick={toggle}>
          {t(suggests ? 'comment.noSuggestion' : 'comment.withSuggestion')}
        </button>
        <ChoiceList
          className="composer-templates"
          label={t('remark.templates')}
          choices={templates.map((key) => ({ key, label: t(`template.${key}`) }))}
          onChoose={(key) => setText([text.trimEnd(), t(`template.${key as Template}`)].filter(Boolean).join('\n'))}
        />
      </div>
    </form>
  )
}

/** What the field says now, from which a suggestion is written; "" where it is not made of words. */
function said(item: DisclosureItem | undefined, element: FieldName | null): string {
  return item && element !== null && isWorded(element) ? fieldText(item, element) : ''
}

/** Null for no words, and for those that stand there already. */
function othersWords(suggestion: string, now: string): string | null {
  const words = suggestion.trim()
  return words === '' || words === now.trim() ? null : words
}

const templates = ['basis', 'limit', 'content', 'channels', 'guide'] as const
type Template = (typeof templates)[number]

type SuggestionProps = {
  readonly element: FieldName | null
  readonly isItem: boolean
  readonly suggestion: string
  readonly setSuggestion: (text: string) => void
}

/** Other words for the field, and whether the county can take them over with one click. */
function Suggestion({ element, isItem, suggestion, setSuggestion }: SuggestionProps) {
  const isTaken = isItem && element !== null && isWorded(element)
  const isList = element === 'contentElements' || element === 'legalBases'
  return (
    <>
      <Input.TextArea
        aria-label={t('comment.suggestion')}
        placeholder={t('comment.suggestion')}
        className="growing"
        rows={1}
        maxLength={2000}
        value={suggestion}
        onChange={(event) => setSuggestion(event.target.value)}
      />
      {!isTaken && <p className="composer-told">{t('remark.suggestionWords')}</p>}
      {isTaken && isList && <p className="composer-told">{t('remark.suggestionLines')}</p>}
    </>
  )
}

type FieldSelectProps = Pick<CommentComposerProps, 'element' | 'onElement'> & { readonly names: readonly string[] }

/** The elements, and behind them the extra ones by their names. */
function FieldSelect({ names, element, onElement }: FieldSelectProps) {
  const codes: readonly FieldName[] = codesOf(elementWords).filter((code) => code !== 'extra')
  const all = [...codes, ...names.map((name) => `extra.${name}` as const)]
  const fields = all.map((each) => ({ value: each, label: elementName(each) }))
  return (
    <Select<FieldName | ''>
      size="small"
      aria-label={t('comment.field')}
      value={element ?? ''}
      onChange={(chosen) => onElement(chosen === '' ? null : chosen)}
      options={[{ value: '' as const, label: t('comment.whole') }, ...fields]}
    />
  )
}
