import { type CatalogExport, titleOf } from '../export/catalog-export.ts'
import { writeCatalogDocx } from '../export/write-docx.ts'
import { writePublicXlsx } from '../export/write-xlsx.ts'
import type { ArchiveFile } from '../zip/write-zip.ts'
import { writeCatalogFragment, writeCatalogPage } from './write-html.ts'

/** What of the pack can be taken alone. */
export const publicationForms = ['fragment', 'page', 'xlsx', 'docx'] as const
export type PublicationForm = (typeof publicationForms)[number]

/** A settled version on its way to the county's site: `settledOn` is a day, `textDigest` names its text. */
export type Publication = {
  readonly catalog: CatalogExport
  readonly version: number
  readonly settledOn: string
  readonly textDigest: string
}

/** One form of the settled catalog, as the file it is taken away in. */
export async function publicationFile(publication: Publication, form: PublicationForm): Promise<ArchiveFile> {
  const { catalog } = publication
  const title = titleOf(catalog)
  switch (form) {
    case 'fragment':
      return { name: `${title}（网页代码）.txt`, bytes: marked(writeCatalogFragment(catalog)) }
    case 'page':
      return { name: `${title}（打印）.html`, bytes: writeCatalogPage(catalog) }
    case 'xlsx':
      return { name: `${title}.xlsx`, bytes: await writePublicXlsx(catalog) }
    case 'docx':
      return { name: `${title}.docx`, bytes: await writeCatalogDocx(catalog, versionIn(publication)) }
  }
}

/** 公布稿: every form of the settled catalog, and a page that says what each is for. */
export async function* publicationPack(publication: Publication): AsyncGenerator<ArchiveFile> {
  for (const form of publicationForms) yield publicationFile(publication, form)
  yield { name: '说明.txt', bytes: marked(explanation(publication)) }
}

function explanation(publication: Publication): string {
  const { catalog, textDigest } = publication
  const title = titleOf(catalog)
  return [
    `${title}　公布稿`,
    '',
    `${versionIn(publication)}，共 ${catalog.items.length} 项。`,
    `文本摘要（SHA-256）：${textDigest}`,
    '',
    `${title}（网页代码）.txt　在网站后台的编辑器中切换到“源代码”，整段粘贴。`,
    `${title}（打印）.html　用浏览器打开后打印，A3 横向，每页重复表头。`,
    `${title}.xlsx、${title}.docx　作为附件上传，供公众下载。`,
    '',
    '发布后，请把网页地址贴回系统“公布”页面，先“核对网页”，再登记公布。',
    '',
  ].join('\r\n')
}

/** 审定稿 v2，2021-10-14 市级审定 */
function versionIn({ version, settledOn }: Publication): string {
  return `审定稿 v${version}，${settledOn} 市级审定`
}

/** With the mark by which WPS and the Notepad of Windows read Chinese right. */
function marked(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text}`)
}
