import { cityOf } from '@mingce/domain/authority/division'
import { usePostFor } from '@mingce/ui/absence/standing-in'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { isSendKey } from '@mingce/ui/keys'
import { Notices } from '@mingce/ui/notices'
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import type { FilingName } from '../addresses.ts'
import { type Noted, noteDraft, targetOf, useSendFeedback } from '../grid/feedback-target.ts'
import { FeedbackList } from '../package/feedback-list.tsx'
import { packageQuestion } from '../questions.ts'
import { gridText } from '../words/grid.ts'
import { t } from '../words.ts'

type ItemFeedbackProps = { readonly filing: FilingName; readonly part: string; readonly digest: string }

/** What the department wrote on an item of a county's catalog, or on a section of its plan, and more of it: of an item the same record as down its column. */
export function ItemFeedback({ filing, part, digest }: ItemFeedbackProps) {
  const { round, division, kind, n } = filing
  const joint = useQuery(packageQuestion(round, cityOf(division))).data
  const stream = `submission/${round}/${division}/${kind}/${n}`
  const taken = joint?.filings.find((each) => each.kind === kind)
  const late = taken?.addenda.flatMap(({ members }) => members) ?? []
  const arrived = [...(taken?.members ?? []), ...late].some(({ submission }) => submission === stream)
  const said =
    joint?.feedback.filter((each) => each.kind === kind && each.about === division && each.part === part) ?? []
  return (
    <section aria-labelledby={`feedback-${part}`}>
      <h3 id={`feedback-${part}`}>{t('package.feedback')}</h3>
      <FeedbackList feedback={said} />
      {joint !== undefined && !arrived && <p>{gridText('notArrived')}</p>}
      {arrived && <FeedbackBox round={round} noted={{ county: division, part, digest, kind }} />}
    </section>
  )
}

type FeedbackBoxProps = { readonly round: string; readonly noted: Noted }

/** Where it is written, on the text that was read. */
export function FeedbackBox({ round, noted }: FeedbackBoxProps) {
  const [text, setText] = useKeptDraft(noteDraft(round, noted))
  const send = useSendFeedback()
  const isReviewer = usePostFor('reviewer') !== undefined
  if (!isReviewer) return <p>{gridText('notReviewer')}</p>
  const post = async () => {
    if (text.trim() === '') return
    if (await send.run({ ...targetOf(round, noted), text: text.trim() })) setText('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void post()
      }}
      onKeyDown={(event) => isSendKey(event) && void post()}
    >
      <Notices of={[send]} />
      <Input.TextArea
        aria-label={t('package.feedback')}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="primary" htmlType="submit" loading={send.busy} disabled={text.trim() === ''}>
        {t('package.send')}
      </Button>
    </form>
  )
}
