import { convertByOffice, type OfficeLimits } from '../office/convert-by-office.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'

const usual = (): OfficeLimits => ({ path: process.env.PATH ?? '', timeoutMs: 30_000 })

/**
 * An Excel file of before 2007 as .xlsx, by the LibreOffice of this machine. What comes out is as untrusted as what
 * went in.
 *
 * @throws {UnreadableSheetError} OLD_XLS where LibreOffice is not installed, NOT_CONVERTED or TOOK_TOO_LONG
 * @throws the reason of the signal
 */
export async function convertToXlsx(bytes: Uint8Array, asked: Partial<OfficeLimits> = {}): Promise<Uint8Array> {
  const limits = { ...usual(), ...asked }
  const answer = await convertByOffice(bytes, { from: 'xls', to: 'xlsx' }, limits)
  if (answer === 'not installed') throw new UnreadableSheetError('OLD_XLS')
  if (answer === 'not converted') throw new UnreadableSheetError('NOT_CONVERTED')
  if (answer === 'too long') throw new UnreadableSheetError('TOOK_TOO_LONG', `${limits.timeoutMs / 1000}`)
  return answer
}
