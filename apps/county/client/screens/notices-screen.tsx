import { InboxPage } from '@mingce/ui/inbox/inbox-page'
import { filingAddress, notesAddress } from '../addresses.ts'

/** 通知: what happened that concerns whoever sits here, and where they get mail. */
export function NoticesScreen() {
  return (
    <InboxPage
      open={filingAddress}
      openNotes={notesAddress}
      sources="/catalog"
      laws="/catalog/law-changes"
      pages="/publish"
    />
  )
}
