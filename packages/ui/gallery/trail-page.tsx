import { DueLight } from '../due-light.tsx'
import { Page } from '../page.tsx'
import { StatusTag } from '../status-tag.tsx'
import { Timeline } from '../timeline.tsx'
import { codesOf } from '../words/items.ts'
import { statusWords } from '../words/statuses.ts'
import { names, queue, trail } from './crowded.ts'

export function TrailPage() {
  return (
    <Page title="流转记录">
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {codesOf(statusWords).map((status) => (
          <StatusTag key={status} status={status} />
        ))}
      </p>
      <p style={{ display: 'flex', gap: 16 }}>
        {['2021-10-11', '2021-10-14', '2021-10-15', '2021-10-18', '2021-10-26', '2029-01-01', null].map((day) => (
          <DueLight key={day} dueDate={day} />
        ))}
      </p>
      <p>
        <DueLight dueDate="2021-10-18" due={queue[16]?.due ?? null} expanded />
      </p>
      <Timeline entries={trail} names={names} kind="disclosure_catalog" />
    </Page>
  )
}
