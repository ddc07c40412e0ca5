import { useKeptDraft } from '@mingce/ui/kept-draft'
import { usePerson } from '@mingce/ui/person'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { FilingComment, FilingName } from '../questions.ts'
import { t } from '../words.ts'
import type { ReviewActs } from './acts.ts'

type CommentActsProps = {
  readonly filing: FilingName
  readonly comment: FilingComment
  readonly acts: Pick<ReviewActs, 'reword' | 'takeBack' | 'resolve' | 'reopen'>
}

/** What can become of a comment while one examines: its author's words until it is sent, and whether what it asked for was done. */
export function CommentActs({ filing, comment, acts }: CommentActsProps) {
  const { account } = usePerson()
  const [writing, setWriting] = useState<'reword' | 'reopen'>()
  const { comment: id, sent, resolved, writtenBy, answer } = comment
  const isOwnUnsent = !sent && !resolved && writtenBy === account
  const close = () => setWriting(undefined)
  if (writing) return <WordsForm {...{ filing, comment, acts, writing, close }} />
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

type WordsFormProps = CommentActsProps & { readonly writing: 'reword' | 'reopen'; readonly close: () => void }

function WordsForm({ filing, comment, acts, writing, close }: WordsFormProps) {
  const [kept, setText] = useKeptDraft(`${writing} ${comment.comment}`)
  const text = kept === '' && writing === 'reword' ? comment.text : kept
  const send = async () => {
    const { comment: id, element, kind, suggestion } = comment
    const said = { filing, comment: id, text: text.trim() }
    const receipt = await (writing === 'reopen'
      ? acts.reopen.run(said)
      : acts.reword.run({ ...said, element, kind, suggestion }))
    if (!receipt) return
    setText('')
    close()
  }
  const label = t(writing === 'reopen' ? 'remark.stillWrong' : 'remark.newWords')
  return (
    <div className="comment-words">
      <Input.TextArea
        aria-label={label}
        placeholder={label}
        className="growing"
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        size="small"
        type="primary"
        disabled={text.trim() === ''}
        loading={acts.reopen.busy || acts.reword.busy}
        onClick={() => void send()}
      >
        {t(writing === 'reopen' ? 'remark.reopen' : 'remark.save')}
      </Button>
      <Button size="small" onClick={close}>
        {t('remark.cancel')}
      </Button>
    </div>
  )
}
