import { useWorkCalendar } from '@mingce/ui/desk-day'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { owedLines } from '@mingce/ui/owed-lines'
import { Page } from '@mingce/ui/page'
import { QueueTable } from '@mingce/ui/queue-table'
import { useQuery } from '@tanstack/react-query'
import { InputNumber, Select, Space } from 'antd'
import { useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { CouldAct } from '../could-act.tsx'
import { officeName, offices } from '../offices.ts'
import { t } from '../words.ts'
import './trail-screen.css'

/** What waited on any desk, and who could act there, at any position of the ledger. */
export function AsOfScreen() {
  const [params, setParams] = useSearchParams()
  const office = params.get('office') ?? ''
  const at = params.get('at') ?? ''
  const queue = useQuery({
    queryKey: ['queueAt', office, at],
    queryFn: () => api.queueAt.query({ office, ...(at !== '' && { at: Number(at) }) }),
    enabled: office !== '',
  })
  const calendar = useWorkCalendar()
  const rows = queue.data && owedLines(queue.data.rows, queue.data.rounds, calendar)
  const set = (part: { readonly office?: string; readonly at?: string }) =>
    setParams(new URLSearchParams(Object.entries({ office, at, ...part }).filter(([, value]) => value !== '')))
  return (
    <Page title={t('asOf.title')} about={t('asOf.about')}>
      <Space wrap role="search">
        <Select
          aria-label={t('asOf.office')}
          placeholder={t('asOf.office')}
          value={office === '' ? null : office}
          options={offices}
          onChange={(chosen) => set({ office: chosen })}
          showSearch={{ optionFilterProp: 'label' }}
          className="trail-division"
        />
        <InputNumber
          aria-label={t('asOf.position')}
          placeholder={t('asOf.position')}
          min={0}
          precision={0}
          value={at === '' ? null : Number(at)}
          onChange={(position) => set({ at: position === null ? '' : String(position) })}
          className="trail-division"
        />
      </Space>
      {office === '' && <p>{t('asOf.choose')}</p>}
      <ErrorNotice error={queue.error} retry={() => queue.refetch()} />
      {rows && <h2>{t('asOf.queue', { office: officeName(office), count: rows.length })}</h2>}
      {office !== '' && (
        <QueueTable
          rows={rows}
          open={(line) => `/replay?stream=${encodeURIComponent(line.stream)}`}
          empty={t('asOf.empty')}
          ofOthers
        />
      )}
      {office !== '' && <CouldAct office={office} at={at === '' ? undefined : Number(at)} />}
    </Page>
  )
}
