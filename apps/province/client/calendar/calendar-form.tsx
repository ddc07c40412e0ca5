import { useAct } from '@mingce/ui/act'
import { newKey } from '@mingce/ui/command-key'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { api } from '../api.ts'
import type { CalendarYearSent } from '../questions.ts'
import { calendarText as text } from '../words/calendar.ts'
import { countsOf, daysIn, linesOf } from './day-lines.ts'
import { MovedList } from './moved-list.tsx'
import { useCountAnew } from './use-count-anew.ts'

type CalendarFormProps = {
  readonly year: number
  readonly published: CalendarYearSent | undefined
  readonly manages: boolean
}

/** A year's days as text, with their source: what would move is seen before anything is published. */
export function CalendarForm({ year, published, manages }: CalendarFormProps) {
  const [sourceId, daysId] = [useId(), useId()]
  const { modal } = App.useApp()
  const [source, setSource] = useState(published?.source ?? '')
  const [lines, setLines] = useState(() => linesOf(published?.days ?? []))
  const { days, unread } = daysIn(lines)
  const said = { year, source: source.trim(), days: [...days] }
  const preview = useMutation({ mutationFn: () => api.calendar.preview.query(said) })
  const publish = useAct(api.calendar.publish.mutate, text('published'))
  const counting = useCountAnew()
  const isSaid = said.source !== '' && days.length > 0 && unread.length === 0
  const changed = (set: (value: string) => void) => (value: string) => {
    preview.reset()
    set(value)
  }
  const publishAndCount = async () => {
    if (await publish.run(said)) await counting.run(newKey())
    preview.reset()
  }
  const ask = () =>
    modal.confirm({
      title: text('publish'),
      content: text('confirm', {
        year,
        count: preview.data?.moved.length ?? 0,
        days: preview.data?.readAnew.length ?? 0,
      }),
      okText: text('publish'),
      onOk: publishAndCount,
    })
  return (
    <div className="calendar-form">
      <Notices of={[publish]} nameOf={(about) => about} />
      <label htmlFor={sourceId}>{text('source')}</label>
      <Input
        id={sourceId}
        maxLength={500}
        readOnly={!manages}
        value={source}
        onChange={(event) => changed(setSource)(event.target.value)}
      />
      <label htmlFor={daysId}>{text('days')}</label>
      <Input.TextArea
        id={daysId}
        rows={12}
        readOnly={!manages}
        status={unread.length > 0 ? 'error' : ''}
        value={lines}
        onChange={(event) => changed(setLines)(event.target.value)}
      />
      <p>{unread.length > 0 ? text('unread', { lines: unread.join('、') }) : text('counts', countsOf(days))}</p>
      {manages && (
        <p className="calendar-acts">
          <Button data-action="preview" disabled={!isSaid} loading={preview.isPending} onClick={() => preview.mutate()}>
            {text('preview')}
          </Button>
          <Button
            type="primary"
            data-action="publish"
            disabled={!preview.data}
            loading={publish.busy || counting.busy}
            onClick={ask}
          >
            {text('publish')}
          </Button>
        </p>
      )}
      <ErrorNotice error={preview.error} />
      {preview.data && <MovedList of={preview.data} />}
    </div>
  )
}
