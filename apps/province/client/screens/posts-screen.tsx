import {
  bureauName,
  type DivisionCode,
  divisions,
  levelOf,
  parseDivision,
  pathName,
} from '@mingce/domain/authority/division'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Select, Skeleton } from 'antd'
import { useSearchParams } from 'react-router'
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
  return (
    <Page title={t('posts.title')} about={t('posts.about')}>
      <Select
        aria-label={t('posts.choose')}
        placeholder={t('posts.choose')}
        value={known ? chosen : null}
        options={bureaus}
        onChange={(bureau) => bureau && setParams({ bureau })}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
      />
      {chosen && known && <Bureau key={chosen} authority={parseDivision(chosen)} />}
    </Page>
  )
}

function Bureau({ authority }: { readonly authority: DivisionCode }) {
  const appointments = useQuery(appointmentsQuestion(authority))
  return (
    <>
      <h2>
        {bureauName(authority)} · {t('posts.holders')}
      </h2>
      <ErrorNotice error={appointments.error} retry={() => appointments.refetch()} />
      {appointments.isPending && <Skeleton active />}
      {appointments.data && <AppointmentsTable authority={authority} appointments={appointments.data} />}
      <h2>{t('posts.new')}</h2>
      <AppointForm authority={authority} />
    </>
  )
}
