import { parseDivision } from '@mingce/domain/authority/division'
import { EntryList } from '@mingce/ui/library/entry-list'
import type { PracticeOf } from '@mingce/ui/library/practice'
import { WithReason } from '@mingce/ui/library/with-reason'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { libraryPageText as text } from '../words/library.ts'
import { AmendDrawer } from './amend-drawer.tsx'
import type { Entry } from './questions.ts'

type Props = { readonly entries: readonly Entry[]; readonly practiceOf: PracticeOf<Entry> }

/** What stands in the library; those whose text moved are named above. */
export function EntriesTab({ entries, practiceOf }: Props) {
  const [amending, setAmending] = useState<Entry>()
  const moved = entries.filter(({ state }) => state !== 'as_published')
  const movedFirst = entries.toSorted((one, other) => Number(isMoved(other)) - Number(isMoved(one)))
  return (
    <>
      {moved.length > 0 && <Alert type="warning" showIcon title={text('moved', { count: moved.length })} />}
      <EntryList
        entries={movedFirst}
        actsOn={(entry) => {
          const { county, item } = entry
          return (
            <>
              <Button onClick={() => setAmending(entry)}>{text('amend')}</Button>
              <WithReason
                label={text('remove')}
                asks={text('removeReason')}
                said={text('removed')}
                practice={practiceOf(entry)}
                send={(sent) => api.library.remove.mutate({ ...sent, county: parseDivision(county), item })}
              />
            </>
          )
        }}
      />
      <AmendDrawer entry={amending} practice={amending && practiceOf(amending)} close={() => setAmending(undefined)} />
    </>
  )
}

function isMoved({ state }: Entry): boolean {
  return state !== 'as_published'
}
