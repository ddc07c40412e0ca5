import { inPlaceOf, usePostFor } from '@mingce/ui/absence/standing-in'
import { ItemDiff } from '@mingce/ui/item-diff'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { Notices } from '@mingce/ui/notices'
import { Button, Input } from 'antd'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { changesAwaited, type FilingDesk, partNames } from './desk.ts'
import './revisions.css'

/** 待同意修改: the wording the city proposes. It takes effect when the county's leader consents, and not before. */
export function Consents({ desk }: { readonly desk: FilingDesk }) {
  return (
    <>
      <p>{t('consent.about')}</p>
      {changesAwaited(desk).map((part) => (
        <Consent key={part.part} desk={desk} part={part} />
      ))}
    </>
  )
}

function Consent({ desk, part }: { readonly desk: FilingDesk; readonly part: FilingPart }) {
  const post = usePostFor('leader')
  const nameOf = partNames(desk)
  const [reason, setReason] = useKeptDraft(`decline ${part.part}`)
  const consent = useAct(api.filing.consentToChange.mutate, t('consent.given'))
  const decline = useAct(api.filing.declineChange.mutate, t('consent.declined'), () => setReason(''))
  const on = { filing: desk.filing, part: part.part, digest: part.digest }
  const mayAnswer = post !== undefined
  return (
    <section className="revise" aria-label={nameOf(part.part)}>
      <h2>{nameOf(part.part)}</h2>
      {part.reason && <p className="revise-reason">{t('consent.reason', { reason: part.reason })}</p>}
      {part.change && (
        <ItemDiff
          before={desk.sheet?.texts[part.digest] ?? null}
          after={part.change}
          beforeLabel={t('consent.filed')}
        />
      )}
      <Notices of={[consent, decline]} nameOf={nameOf} />
      {!mayAnswer && <p>{t('consent.leader')}</p>}
      {mayAnswer && (
        <div className="comment-box">
          <Input.TextArea
            rows={1}
            className="grows"
            maxLength={2000}
            placeholder={t('consent.why')}
            aria-label={t('consent.why')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button
            danger
            disabled={reason.trim() === ''}
            loading={decline.busy}
            onClick={() => decline.run({ ...on, reason: reason.trim() })}
          >
            {inPlaceOf(t('consent.decline'), post)}
          </Button>
          <Button
            type="primary"
            loading={consent.busy}
            onClick={() => part.change && consent.run({ ...on, change: part.change })}
          >
            {inPlaceOf(t('consent.consent'), post)}
          </Button>
        </div>
      )}
    </section>
  )
}
