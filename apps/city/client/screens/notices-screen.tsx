import { InboxPage } from '@mingce/ui/inbox/inbox-page'
import { lawSweepsAddress, libraryAddress, notesAddress, queuedAddress } from '../addresses.ts'

/** 通知: what happened that concerns whoever sits here, and where they get mail. */
export function NoticesScreen() {
  return (
    <InboxPage
      open={queuedAddress}
      openNotes={notesAddress}
      library={`${libraryAddress}?tab=own`}
      laws={lawSweepsAddress}
      guide="/guide-upgrade"
    />
  )
}
