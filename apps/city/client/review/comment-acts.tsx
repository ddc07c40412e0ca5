import { useKeptDraft } from '@mingce/ui/kept-draft'
import { usePerson } from '@mingce/ui/person'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { FilingComment, FilingName, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import type { ReviewActs } from './acts.ts'
import { draftOf, remarkOf } from './remark-draft.ts'
import { RemarkFields, SuggestSwitch } from './remark-fields.tsx'
import { useRemarkDraft } from './use-remark-draft.ts'

type CommentActsProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly comment: FilingComment
  readonly acts: Pick<ReviewActs, 'reword' | 'takeBack' | 'resolve' | 'reopen'>
}

/** What can become of a comment while one examines: its author's words until it is sent, and whether what it asked for was done. */
export function CommentActs({ filing, sheet, comment, acts }: CommentActsProps) {
  const { account } = usePerson()
  const [writing, setWriting] = useState<'reword' | 'reopen'>()
  const { comment: id, sent, resolved, writtenBy, answer } = comment
  const isOwnUnsent = !sent && !resolved && writtenBy === account
  const close = () => setWriting(undefined)
  if (writing === 'reopen') return <ReopenForm {...{ filing, comment, acts, close }} />
  if (writing === 'reword')
    return <RewordForm {...{ filing, comment, acts, close, item: sheet.texts[comment.digest] }} />
  return (
    <div className="comment-acts">
      {!resolved && (
        <Button size="small" loading={acts.resolve.busy} onClick={() => void acts.resolve.run({ filing, comment: id })}>
          {t('comment.resolve')}
        </Button>
      )}
      {answer && (
        <Button size="small" onClick={() => setWriting('reopen')}>
          {t('remark.reopen')}
        </Button>
      )}
      {isOwnUnsent && (
        <Button size="small" onClick={() => setWriting('reword')}>
          {t('remark.reword')}
        </Button>
      )}
      {isOwnUnsent && (
        <Button
          size="small"
          loading={acts.takeBack.busy}
          onClick={() => void acts.takeBack.run({ filing, comment: id })}
        >
          {t('remark.takeBack')}
        </Button>
      )}
    </div>
  )
}

type FormProps = Omit<CommentActsProps, 'sheet'> & { readonly close: () => void }

function ReopenForm({ filing, comment, acts, close }: FormProps) {
  const [text, setText] = useKeptDraft(`reopen ${comment.comment}`)
  const send = async () => {
    if (!(await acts.reopen.run({ filing, comment: comment.comment, text: text.trim() }))) return
    setText('')
    close()
  }
  return (
    <div className="comment-words">
      <Input.TextArea
        aria-label={t('remark.stillWrong')}
        placeholder={t('remark.stillWrong')}
        className="growing"
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Buttons save={t('remark.reopen')} can={text.trim() !== ''} busy={acts.reopen.busy} send={send} close={close} />
    </div>
  )
}

/** All a comment says, its author's to write anew until it is sent. `item` is the text it was written on. */
function RewordForm({
  filing,
  comment,
  acts,
  close,
  item,
}: FormProps & { readonly item: FilingSheet['texts'][string] | undefined }) {
  const begin = draftOf(comment, item)
  const [draft, change] = useRemarkDraft(`reword ${comment.comment}`, begin)
  const words = remarkOf(draft, item)
  const send = async () => {
    if (!words || !(await acts.reword.run({ filing, comment: comment.comment, ...words }))) return
    change(begin)
    close()
  }
  const can = words !== undefined && words.text !== ''
  return (
    <div className="comment-words is-whole">
      <RemarkFields id={`reword-${comment.comment}`} {...{ draft, change, item }} />
      {!words && <span role="alert">{t('remark.valueUnfit')}</span>}
      <div className="composer-line">
        <Buttons save={t('remark.save')} can={can} busy={acts.reword.busy} send={send} close={close} />
        <SuggestSwitch {...{ draft, change, item }} />
      </div>
    </div>
  )
}

type ButtonsProps = {
  readonly save: string
  readonly can: boolean
  readonly busy: boolean
  readonly send: () => unknown
  readonly close: () => void
}

function Buttons({ save, can, busy, send, close }: ButtonsProps) {
  return (
    <>
      <Button size="small" type="primary" disabled={!can} loading={busy} onClick={() => void send()}>
        {save}
      </Button>
      <Button size="small" onClick={close}>
        {t('remark.cancel')}
      </Button>
    </>
  )
}
