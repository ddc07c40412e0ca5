import type { AttachmentStore } from '@mingce/attachments/store'
import { digestOf } from '@mingce/attachments/store'
import { province } from '@mingce/domain/authority/division'
import type { EvidenceFile } from '@mingce/domain/catalog/evidence-file'
import { uuidOf } from './chance.ts'
import type { CityDesk } from './city-desk.ts'
import type { CountyDesk } from './county-desk.ts'
import type { Filing } from './filing.ts'
import * as words from './words.ts'

const bytesOf = (text: string) => new TextEncoder().encode(`\uFEFF${text}\r\n`)

const ruling = bytesOf(
  '本文件为演示而虚构，不是任何机关的文件。\r\n\r\n关于公开本事项的会议纪要（摘录）\r\n经研究，同意将本事项列入政务公开标准目录，由经办岗位负责更新。',
)
const misplaced = bytesOf('本文件为演示而虚构，不是任何机关的文件。\r\n\r\n年度工作安排（传错的文件）')

const legal = bytesOf(
  '本文件为演示而虚构，不是任何机关的文件。\r\n\r\n关于标准目录公开依据的意见：引用规范，无不同意见。',
)

const seal = bytesOf('本文件为演示而虚构，不是任何机关的文件。\r\n\r\n主管科室印章页（扫描件）')

/** The page that was missing, as it comes with the answer to its city. */
export const sealedPage = evidenceOf(seal, '印章页（演示）.txt')

const joint = bytesOf('本文件为演示而虚构，不是任何机关的文件。\r\n\r\n统一上报函及所附实施方案（纸质件扫描）')

const letter = bytesOf('本文件为演示而虚构，不是任何机关的文件。\r\n\r\n工作总结（纸质报送件扫描）')

/** What a county's legal office says of its catalog. */
export const legalOpinion = evidenceOf(legal, '司法局意见（演示）.txt')

/** The scan of what a county sent by mail. */
export const paperScan = evidenceOf(letter, '工作总结报送件（演示）.txt')

/** The scan of what a city sent to the province by mail. */
export const jointScan = evidenceOf(joint, '统一上报函（演示）.txt')

/** A meeting's minutes go with the first item; what went to the second by mistake is removed. */
export function attachSome(desk: CountyDesk): void {
  const [first, second] = desk.items
  if (!first || !second) return
  desk.attach(first.item, evidenceOf(ruling, '会议纪要（演示）.txt'))
  const attachment = desk.attach(second.item, evidenceOf(misplaced, '工作安排（演示）.txt'))
  desk.detach(attachment, words.misplaced)
}

/** The minutes go with a section of a plan; what went there by mistake is removed. */
export function attachToSection(filing: Filing, { cast }: CountyDesk, section: string): void {
  const attach = (file: EvidenceFile) => {
    const attachment = uuidOf('evidence', filing.stream, section, file.digest)
    filing.beside(cast.drafter, { do: 'attachFile', attachment, section, ...file })
    return attachment
  }
  attach(evidenceOf(ruling, '会议纪要（演示）.txt'))
  const attachment = attach(evidenceOf(misplaced, '工作安排（演示）.txt'))
  filing.beside(cast.drafter, { do: 'removeFile', attachment, reason: words.misplaced })
}

/** The minutes go with a section of the city's own plan; what went there by mistake is removed. */
export function attachToOwn(desk: CityDesk, section: string): void {
  const plan = 'implementation_plan'
  desk.attachOwn(plan, section, evidenceOf(ruling, '会议纪要（演示）.txt'))
  const attachment = desk.attachOwn(plan, section, evidenceOf(misplaced, '工作安排（演示）.txt'))
  desk.detachOwn(plan, attachment, words.misplaced)
}

/** Puts the bytes that the demo's events name where the apps look for them. */
export async function keepEvidence(store: AttachmentStore): Promise<void> {
  for (const bytes of [ruling, misplaced, legal, seal, letter, joint])
    await store.keep(await store.takeIn(bytes, province), province)
}

function evidenceOf(bytes: Uint8Array, name: string): EvidenceFile {
  return { digest: digestOf(bytes), size: bytes.length, format: 'text', name }
}
