import { ReceiptPage } from '@mingce/ui/receipt-page'
import { api } from '../api.ts'

/** The receipt (回执) of any event that this desk may see, to be kept, printed and checked by anyone. */
export function ReceiptScreen() {
  return <ReceiptPage ask={(position) => api.receipt.query({ position })} />
}
