import type { ReactNode } from 'react'
import { receiptAddress } from './receipt.ts'
import { receiptText } from './words/receipts.ts'

/** Leads to an event's receipt, in a window of its own: whoever is at work stays where they are. */
export function ReceiptLink({ position, children }: { readonly position: number; readonly children?: ReactNode }) {
  return (
    <a
      href={receiptAddress(position)}
      target="_blank"
      rel="noreferrer"
      title={receiptText('lookAt', { number: position })}
      onClick={(event) => event.stopPropagation()}
    >
      {children ?? receiptText('look')}
    </a>
  )
}
