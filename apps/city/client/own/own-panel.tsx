import { isOwedByCounties } from '@mingce/domain/round/owing'
import type { DocumentKind } from '@mingce/domain/round/section-template'
import { useAct } from '@mingce/ui/act'
import { Notices } from '@mingce/ui/notices'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ownAddress } from '../addresses.ts'
import { api } from '../api.ts'
import type { DeskProps } from '../package/desk-props.ts'
import { t } from '../words.ts'
import { hasGoneUp, owesOwn, ownOf, ownState } from './own-part.ts'

/** 市（州）本级 beside the counties: how far it has come, the way to it, and why it is missing where it is. */
export function OwnPanel({ round, opened, kind }: Pick<DeskProps, 'round' | 'opened' | 'kind'>) {
  return owesOwn(round, kind) ? <Owed round={round} opened={opened} kind={kind} /> : null
}

type OwedProps = Pick<DeskProps, 'round' | 'opened'> & { readonly kind: DocumentKind }

function Owed({ round, opened, kind }: OwedProps) {
  const [reason, setReason] = useState<string>()
  const except = useAct(api.package.own.except.mutate, t('own.excepted'))
  const own = ownOf(opened, kind)
  const send = async () => {
    if (await except.run({ round: round.round, kind, reason: (reason ?? '').trim() })) setReason(undefined)
  }
  return (
    <section className="package-own" aria-label={t('own.panel')}>
      <h2>{t('own.panel')}</h2>
      <Notices of={[except]} />
      <p>{ownState(opened, round, kind)}</p>
      {own && own.files.length > 0 && <p>{t('own.extent', { count: own.sections.length, files: own.files.length })}</p>}
      <p>
        <Link to={ownAddress(round.round, kind)}>{t('own.go', { kind: say(deliverableWords[kind]) })}</Link>
      </p>
      {!hasGoneUp(opened, kind) && !own?.signed && reason === undefined && isOwedByCounties(round, kind) && (
        <Button size="small" data-action="except-own" onClick={() => setReason(own?.excepted?.reason ?? '')}>
          {t(own?.excepted ? 'own.exceptAgain' : 'own.except')}
        </Button>
      )}
      {reason !== undefined && (
        <>
          <Input.TextArea
            aria-label={t('own.exceptReason')}
            placeholder={t('own.exceptReason')}
            value={reason}
            maxLength={500}
            rows={3}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button size="small" type="primary" disabled={reason.trim() === ''} loading={except.busy} onClick={send}>
            {t('own.except')}
          </Button>{' '}
          <Button size="small" onClick={() => setReason(undefined)}>
            {t('own.cancel')}
          </Button>
        </>
      )}
    </section>
  )
}
