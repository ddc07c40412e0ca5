import type { PaperCommand } from '@mingce/domain/submission/decide-paper'
import { paperScan } from './evidence.ts'

/** 纸质报送: what came by mail that day, with its scan. */
export function paperReceived(receivedOn: string): PaperCommand {
  return { do: 'registerPaper', receivedOn, docNumber: null, broughtBy: 'mail', scans: [paperScan] }
}
