import type { Desk } from '@mingce/api/desk'
import { AttachmentAlteredError } from '@mingce/attachments/store'
import { mostEntries } from '@mingce/domain/lists/entry'
import { keptEntries } from '@mingce/domain/lists/kept-entries'
import type { ListReading } from '@mingce/sheets/lists/reading'
import { readListInWorker } from '@mingce/sheets/read-in-worker'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'

/**
 * A list's file as it would be brought in: what a county-wide list has beyond what one holds stays in the file, and that is told among
 * the doubts. The drafter's look and the act read by this alone.
 *
 * @throws {UnreadableSheetError} when the file is refused
 */
export async function listReading(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<ListReading> {
  const { entries, doubts, ...reading } = await readListInWorker(bytes, fileName, signal ? { signal } : {})
  const { kept, left } = keptEntries(entries)
  return { ...reading, entries: kept, doubts: left === 0 ? doubts : [leftInFile(entries.length, left), ...doubts] }
}

function leftInFile(all: number, left: number) {
  const message = `文件共${all}项，超过一份清单能放下的${mostEntries}项（2 MB）：导入教育类${all - left}项，其余${left}项留在原件里`
  return { rows: [], message }
}

/** What the drafter looked at, read again from the file that is kept from now on; null where it is not at hand, or is not read. */
export async function readKeptList(
  { attachments }: Pick<Desk, 'attachments'>,
  { fileDigest, fileName }: { readonly fileDigest: string; readonly fileName: string },
): Promise<ListReading | null> {
  if (!(await attachments?.keep(fileDigest))) return null
  try {
    const bytes = await attachments?.open(fileDigest)
    return bytes ? await listReading(bytes, fileName) : null
  } catch (error) {
    if (error instanceof UnreadableSheetError || error instanceof AttachmentAlteredError) return null
    throw error
  }
}
