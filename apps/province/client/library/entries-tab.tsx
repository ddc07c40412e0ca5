import { parseDivision } from '@mingce/domain/authority/division'
import { useAct } from '@mingce/ui/act'
import { EntryList } from '@mingce/ui/library/entry-list'
import { WithReason } from '@mingce/ui/library/with-reason'
import { Notices } from '@mingce/ui/notices'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { libraryPageText as text } from '../words/library.ts'
import { AmendDrawer } from './amend-drawer.tsx'
import type { Entry } from './questions.ts'
import { useSeen } from './use-seen.ts'

/** What stands in the library; those whose text moved are named above. */
export function EntriesTab({ entries }: { readonly entries: readonly Entry[] }) {
  const [amending, setAmending] = useState<Entry>()
  const seen = useSeen()
  const remove = useAct(api.library.remove.mutate, text('removed'))
  const moved = entries.filter(({ state }) => state !== 'as_published')
  const movedFirst = entries.toSorted((one, other) => Number(isMoved(other)) - Number(isMoved(one)))
  return (
    <>
      <Notices of={[remove]} />
      {moved.length > 0 && <Alert type="warning" showIcon title={text('moved', { count: moved.length })} />}
      <EntryList
        entries={movedFirst}
        actsOn={(entry) => (
          <>
            <Button onClick={() => setAmending(entry)}>{text('amend')}</Button>
            <WithReason
              label={text('remove')}
              asks={text('removeReason')}
              busy={remove.busy}
              send={(reason) =>
                remove.run({ county: parseDivision(entry.county), item: entry.item, seen: seen(entry), reason })
              }
            />
          </>
        )}
      />
      <AmendDrawer entry={amending} close={() => setAmending(undefined)} />
    </>
  )
}

function isMoved({ state }: Entry): boolean {
  return state !== 'as_published'
}
