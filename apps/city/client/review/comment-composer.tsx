import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { Act } from '@mingce/ui/act'
import { ChoiceList } from '@mingce/ui/choice-list'
import { newKey } from '@mingce/ui/command-key'
import { isSendKey } from '@mingce/ui/keys'
import type { FieldName } from '@mingce/ui/words/items'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { FilingName, FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { emptyRemark, remarkOf } from './remark-draft.ts'
import { RemarkFields, SuggestSwitch } from './remark-fields.tsx'
import type { CommentInput } from './side-panel.tsx'
import { useRemarkDraft } from './use-remark-draft.ts'

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

/** Writes a comment on a field or on the whole: its kind first, then its words, with others for the county to take over. */
export function CommentComposer({ filing, stream, part, item, element, onElement, comment }: CommentComposerProps) {
  const [kept, keep] = useRemarkDraft(`comment ${stream} ${part.part}`, emptyRemark)
  const [isUnfit, setUnfit] = useState(false)
  const id = useRef(newKey())
  const draft = { ...kept, element }
  const change: typeof keep = (changed) => {
    if (changed.element !== undefined) onElement(changed.element)
    setUnfit(false)
    keep({ element, ...changed })
  }
  // Words that were left on a field come back to that field.
  const left = kept.text === '' ? null : kept.element
  useEffect(() => {
    if (left !== null && element === null) onElement(left)
  }, [])
  const send = async () => {
    if (draft.text.trim() === '') return
    const words = remarkOf(draft, item)
    setUnfit(!words)
    if (!words || !(await comment.run({ filing, comment: id.current, part: part.part, ...words }))) return
    id.current = newKey()
    change(emptyRemark)
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
      <RemarkFields id="comment" {...{ draft, change, item }} />
      {isUnfit && <span role="alert">{t('remark.valueUnfit')}</span>}
      <p className="composer-told">{t('remark.goesWith')}</p>
      <div className="composer-line">
        <Button
          size="small"
          type="primary"
          htmlType="submit"
          loading={comment.busy}
          disabled={draft.text.trim() === ''}
        >
          {t('comment.send')}
        </Button>
        <SuggestSwitch {...{ draft, change, item }} />
        <ChoiceList
          className="composer-templates"
          label={t('remark.templates')}
          choices={templates.map((key) => ({ key, label: t(`template.${key}`) }))}
          onChoose={(key) =>
            change({ text: [draft.text.trimEnd(), t(`template.${key as Template}`)].filter(Boolean).join('\n') })
          }
        />
      </div>
    </form>
  )
}

const templates = ['basis', 'limit', 'content', 'channels', 'guide'] as const
type Template = (typeof templates)[number]
