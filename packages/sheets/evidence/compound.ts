import type { EvidenceFormat } from '@mingce/domain/catalog/evidence-format'
import { type CompoundEntry, entriesOf, hasFilePass } from '../scan/compound-file.ts'
import { UnfitEvidenceError } from './unfit-evidence.ts'

const encryptedFlag = 0x0100 // of a Word document's FibBase

/**
 * The old Word (also WPS's .wps) or the old Excel (also .et), by what the compound file holds.
 *
 * Source: [MS-DOC] 2.5.2 "FibBase"; [MS-XLS] 2.4.117 "FilePass".
 *
 * @throws {UnfitEvidenceError}
 */
export function formatOfCompound(bytes: Buffer): EvidenceFormat {
  const entries = entriesOf(bytes)
  const named = (...names: string[]) => entries.find(({ name }) => names.includes(name))
  if (named('EncryptedPackage')) throw new UnfitEvidenceError('ENCRYPTED')
  if (named('_VBA_PROJECT_CUR', '_VBA_PROJECT', 'VBA', 'Macros')) throw new UnfitEvidenceError('MACROS')
  if (named('\u0001Ole10Native', 'Package')) throw new UnfitEvidenceError('EMBEDDED', '其他程序的对象')
  const held = entries.reduce((sum, { size }) => sum + (size >= 4_096 ? size : 0), 0)
  if (held > bytes.length) throw new UnfitEvidenceError('BROKEN')
  const [document, workbook] = [named('WordDocument'), named('Workbook', 'Book')]
  if (workbook && document) throw new UnfitEvidenceError('EMBEDDED', '另一份文档')
  if (workbook) return oldWorkbook(bytes, workbook)
  if (document) return oldDocument(bytes, document)
  throw entries.length > 1
    ? new UnfitEvidenceError('OTHER_FORMAT', '其他旧版 Office 文件')
    : new UnfitEvidenceError('BROKEN')
}

function oldWorkbook(bytes: Buffer, entry: CompoundEntry): EvidenceFormat {
  if (hasFilePass(bytes, entry)) throw new UnfitEvidenceError('ENCRYPTED')
  return 'xls'
}

function oldDocument(bytes: Buffer, { start }: CompoundEntry): EvidenceFormat {
  if (start + 12 > bytes.length) throw new UnfitEvidenceError('BROKEN')
  if ((bytes.readUInt16LE(start + 10) & encryptedFlag) !== 0) throw new UnfitEvidenceError('ENCRYPTED')
  return 'doc'
}
