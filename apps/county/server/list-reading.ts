import type { Desk } from '@mingce/api/desk'
import { digestOf } from '@mingce/api/digest'
import type { FileToRead } from '@mingce/api/read-upload'
import { AttachmentAlteredError } from '@mingce/attachments/store'
import { mostEntries } from '@mingce/domain/lists/entry'
import type { Lists } from '@mingce/domain/lists/evolve'
import { keptEntries } from '@mingce/domain/lists/kept-entries'
import type { ListReading } from '@mingce/sheets/lists/reading'
import { readListInWorker } from '@mingce/sheets/read-in-worker'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'

/** A list's file with what of it would be brought in, each entry with the digest of its text. */
export type ListLookedAt = Omit<ListReading, 'entries'> & {
  readonly entries: readonly (ListReading['entries'][number] & { readonly digest: string })[]
}

/**
 * A list's file as it would be brought in beside the lists as they stand: what of a county-wide list is beyond what one holds stays in the
 * file, and that is told among the doubts.
 *
 * @throws {UnreadableSheetError} when the file is refused
 */
export async function listLookedAt(
  { bytes, name, signal }: Pick<FileToRead, 'bytes' | 'name' | 'signal'>,
  lists: Lists,
): Promise<ListLookedAt> {
  const { entries, doubts, ...reading } = await readListInWorker(bytes, name, { signal })
  const digested = entries.map((each) => ({ ...each, digest: digestOf(each.content) }))
  const { kept, left, dropped } = keptEntries(digested, lists)
  const said = left === 0 ? doubts : [leftInFile({ all: entries.length, left, dropped }), ...doubts]
  return { ...reading, entries: kept, doubts: said }
}

type LeftInFile = { readonly all: number; readonly left: number; readonly dropped: number }

function leftInFile({ all, left, dropped }: LeftInFile) {
  const limits = `文件共${all}项，超过一份清单能放下的${mostEntries}项（2 MB）`
  const brought = `导入教育类和已有对应或说明的，以及放得下的已导入事项，共${all - left}项，其余${left}项留在原件里`
  const gone = dropped === 0 ? '' : `；其中${dropped}项上一版导入过，这次将移出`
  return { rows: [], message: `${limits}：${brought}${gone}` }
}

/**
 * All of what the drafter looked at, read again from the file that is kept from now on; null where the county did not bring it lately, or it
 * is not read.
 */
export async function readKeptList(
  { attachments, by }: Pick<Desk, 'attachments'> & { readonly by: string },
  { fileDigest, fileName }: { readonly fileDigest: string; readonly fileName: string },
): Promise<ListReading | null> {
  if (!(await attachments?.keep(fileDigest, by))) return null
  try {
    const bytes = await attachments?.open(fileDigest)
    return bytes ? await readListInWorker(bytes, fileName, {}) : null
  } catch (error) {
    if (error instanceof UnreadableSheetError || error instanceof AttachmentAlteredError) return null
    throw error
  }
}
