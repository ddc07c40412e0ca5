import { Skeleton } from 'antd'
import { ErrorNotice } from '../error-notice.tsx'
import { Page } from '../page.tsx'
import { absenceText as text } from '../words/absence.ts'
import { AbsenceForm } from './absence-form.tsx'
import { AbsenceTable, type EndEarly } from './absence-table.tsx'
import type { AbsencesSent } from './absences.ts'
import type { Announce } from './use-announcement.ts'
import './absence-page.css'

type AbsencePageProps = {
  readonly absences: AbsencesSent | undefined
  readonly error: unknown
  readonly retry: () => void
  readonly announce: Announce
  readonly end: EndEarly
}

/** 外出与代办: announce an absence, and who of the bureau is away, will be or was, and who stands in. */
export function AbsencePage({ absences, error, retry, announce, end }: AbsencePageProps) {
  return (
    <Page title={text('title')} about={text('about')}>
      <ErrorNotice error={error} retry={retry} />
      {!absences && !error && <Skeleton active />}
      {absences && (
        <>
          <AbsenceForm absences={absences} announce={announce} />
          <AbsenceTable absences={absences} end={end} />
        </>
      )}
    </Page>
  )
}
