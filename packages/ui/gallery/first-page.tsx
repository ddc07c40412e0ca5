import { useState } from 'react'
import { Page } from '../page.tsx'
import { QueueTable } from '../queue-table.tsx'
import { queue } from './crowded.ts'

export function FirstPage() {
  const [shown, setShown] = useState<'rows' | 'loading' | 'empty' | 'error'>('rows')
  const rows = { rows: queue, loading: undefined, empty: [], error: undefined }[shown]
  return (
    <Page
      title="轮到我"
      about={`${queue.length} 件`}
      actions={(['rows', 'loading', 'empty', 'error'] as const).map((each) => (
        <button key={each} type="button" onClick={() => setShown(each)}>
          {each}
        </button>
      ))}
    >
      <QueueTable
        rows={rows}
        open={() => '/review'}
        {...(shown === 'error' && { error: new TypeError('Failed to fetch'), retry: () => setShown('rows') })}
      />
    </Page>
  )
}
