import { usePostFor } from '@mingce/ui/absence/standing-in'
import { newKey } from '@mingce/ui/command-key'
import { useToday } from '@mingce/ui/desk-day'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Select, Skeleton } from 'antd'
import { useSearchParams } from 'react-router'
import { CalendarForm } from '../calendar/calendar-form.tsx'
import { MovedList } from '../calendar/moved-list.tsx'
import { useCountAnew } from '../calendar/use-count-anew.ts'
import { calendarPendingQuestion, calendarYearsQuestion } from '../questions.ts'
import { calendarText as text } from '../words/calendar.ts'
import '../calendar/calendar.css'

/** 工作日历: the published years with their sources; the round manager publishes the next one or amends one that runs. */
export function CalendarScreen() {
  const [params, setParams] = useSearchParams()
  const years = useQuery(calendarYearsQuestion)
  const manages = usePostFor('round_manager') !== undefined
  const last = years.data?.at(-1)?.year
  const running = useToday().slice(0, 4)
  const year = Number(params.get('year') ?? (Number(running) > Number(last) ? last : running))
  const published = years.data?.find((each) => each.year === year)
  const offered = [...(years.data ?? []).map((each) => each.year), ...(last === undefined ? [] : [last + 1])]
  return (
    <Page
      title={text('title')}
      about={manages ? text('about') : text('onlyManager')}
      actions={
        <Select
          aria-label={text('year')}
          value={year}
          onChange={(chosen) => setParams({ year: String(chosen) }, { replace: true })}
          options={offered.map((value) => ({ value, label: labelOf(value, value === (last ?? 0) + 1) }))}
        />
      }
    >
      <ErrorNotice error={years.error} retry={() => years.refetch()} />
      {years.isPending && <Skeleton active />}
      {manages && <Pending />}
      {published && <p>{text('version', { version: published.version })}</p>}
      {years.data && <CalendarForm key={`${year} ${published?.version ?? 0}`} {...{ year, published, manages }} />}
    </Page>
  )
}

function labelOf(year: number, isNext: boolean): string {
  return isNext ? text('unpublished', { year }) : String(year)
}

/** What a publication left to be counted anew. */
function Pending() {
  const pending = useQuery(calendarPendingQuestion)
  const counting = useCountAnew()
  const { moved = [], announced = [] } = pending.data ?? {}
  if (!pending.data || moved.length + announced.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={
        moved.length > 0
          ? text('pending', { count: moved.length })
          : text('pendingAnnounced', { count: announced.length })
      }
      description={<MovedList of={pending.data} />}
      action={
        <Button data-action="count-anew" loading={counting.busy} onClick={() => counting.run(newKey())}>
          {text('countAnew')}
        </Button>
      }
    />
  )
}
