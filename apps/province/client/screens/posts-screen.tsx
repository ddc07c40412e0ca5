import {
  bureauName,
  type DivisionCode,
  divisions,
  isDivisionCode,
  levelOf,
  nameOf,
  pathName,
} from '@mingce/domain/authority/division'
import { type FormerCode, predecessorsOf, successorOf } from '@mingce/domain/authority/former-codes'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Select, Skeleton } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { AppointForm } from '../post/appoint-form.tsx'
import { AppointmentsTable } from '../post/appointments-table.tsx'
import { appointmentsQuestion } from '../questions.ts'
import { t } from '../words.ts'

const bureaus = divisions.map(({ code }) => ({
  value: code as string,
  label: levelOf(code) === 'county' ? `${pathName(code)} · ${bureauName(code)}` : bureauName(code),
}))

/** Who holds which post of which bureau: an administrator appoints and ends. */
export function PostsScreen() {
  const [params, setParams] = useSearchParams()
  const chosen = params.get('bureau')
  const known = bureaus.some(({ value }) => value === chosen)
  const former = successorOf(chosen ?? '')
  const shown = former ? [{ value: chosen ?? '', label: formerLabel(former) }, ...bureaus] : bureaus
  return (
    <Page title={t('posts.title')} about={t('posts.about')}>
      <Select
        aria-label={t('posts.choose')}
        placeholder={t('posts.choose')}
        value={known || former ? chosen : null}
        options={shown}
        onChange={(bureau) => bureau && setParams({ bureau })}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
      />
      {chosen && isDivisionCode(chosen) && <Bureau key={chosen} authority={chosen} />}
    </Page>
  )
}

/** A bureau that was is no choice; opened, it is shown as the one that is. */
function formerLabel({ code, until }: FormerCode): string {
  return t('posts.former', { place: pathName(code), bureau: bureauName(code), until })
}

function Bureau({ authority }: { readonly authority: DivisionCode }) {
  const appointments = useQuery(appointmentsQuestion(authority))
  return (
    <>
      <h2>
        {bureauName(authority)} · {t('posts.holders')}
      </h2>
      <OtherCodes of={authority} />
      <ErrorNotice error={appointments.error} retry={() => appointments.refetch()} />
      {appointments.isPending && <Skeleton active />}
      {appointments.data && <AppointmentsTable authority={authority} appointments={appointments.data} />}
      <h2>{t('posts.new')}</h2>
      <AppointForm authority={authority} />
    </>
  )
}

/** A county's posts under the code it bore before are ended there; a round that began under it is finished by them. */
function OtherCodes({ of }: { readonly of: DivisionCode }) {
  const change = successorOf(of)
  return (
    <>
      {change && (
        <p>
          {t('posts.replaced', { code: of, until: change.until })}{' '}
          <Link to={`?bureau=${change.successor}`}>{pathName(change.successor)}</Link>
        </p>
      )}
      {predecessorsOf(of).map(({ code, until }) => (
        <p key={code}>
          {t('posts.before', { name: nameOf(code), code, until })} <Link to={`?bureau=${code}`}>{t('posts.look')}</Link>
        </p>
      ))}
    </>
  )
}
