import { useKeptDraft } from '@mingce/ui/kept-draft'
import { Notices } from '@mingce/ui/notices'
import { say } from '@mingce/ui/words/language'
import { answerStanceWords } from '@mingce/ui/words/reviews'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { t } from '../words.ts'
import { type Ask, askAnchor, askField } from './asks.ts'
import { useChangedWords } from './changed-words.ts'
import { draftDigest, type FilingDesk, partNames } from './desk.ts'

/** Where one thing that came back is answered: 已修改, which the draft itself must show, or 不采纳 with the reason. */
export function AskBox({ desk, ask }: { readonly desk: FilingDesk; readonly ask: Ask }) {
  const [anew, setAnew] = useState(false)
  return (
    <div id={askAnchor(ask)} className="ask" tabIndex={-1}>
      {ask.met === null || anew ? (
        <AnswerForm desk={desk} ask={ask} close={() => setAnew(false)} />
      ) : (
        <Button size="small" onClick={() => setAnew(true)}>
          {t('ask.anew')}
        </Button>
      )}
    </div>
  )
}

function AnswerForm({
  desk,
  ask,
  close,
}: {
  readonly desk: FilingDesk
  readonly ask: Ask
  readonly close: () => void
}) {
  const [text, setText] = useKeptDraft(askAnchor(ask))
  const changed = useChangedWords(desk, ask)
  const answer = useAct(api.filing.answerReturn.mutate, t('ask.done'), () => {
    setText('')
    close()
  })
  const words = text.trim()
  const { part, comment } = ask
  const send = (stance: 'revised' | 'declined') =>
    answer.run({ filing: desk.filing, part, comment, stance, digest: draftDigest(desk, part), text: words || changed })
  return (
    <>
      <Notices of={[answer]} nameOf={partNames(desk)} />
      <p className="ask-title">
        {t('ask.title', { field: askField(ask) })}
        <span className={ask.changed ? 'ask-changed' : ''}>{changed}</span>
      </p>
      <div className="comment-box">
        <Input.TextArea
          rows={1}
          className="grows"
          maxLength={2000}
          aria-label={t('ask.box', { field: askField(ask), name: partNames(desk)(part) ?? '' })}
          placeholder={t('ask.words')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button disabled={!ask.changed} loading={answer.busy} onClick={() => send('revised')}>
          {say(answerStanceWords.revised)}
        </Button>
        <Button
          disabled={words === ''}
          title={words === '' ? t('ask.reasonMissing') : ''}
          loading={answer.busy}
          onClick={() => send('declined')}
        >
          {say(answerStanceWords.declined)}
        </Button>
      </div>
    </>
  )
}
