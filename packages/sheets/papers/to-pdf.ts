import { convertByOffice, type NotConverted, type OfficeLimits } from '../office/convert-by-office.ts'
import { findOffice } from '../office/find-office.ts'

const usual = (): OfficeLimits => ({ path: process.env.PATH ?? '', timeoutMs: 60_000 })
const mostWaiting = 8 // LibreOffice takes a processor for seconds: one at a time, the others wait

/** Why there is no PDF. */
export type NoPdf = NotConverted | 'too many'

const sentences: Readonly<Record<NoPdf, string>> = {
  'not installed':
    '这台服务器没有安装 LibreOffice，不能直接生成 PDF。请下载 Word 文档，用 WPS 或 Word 打开，另存为 PDF。',
  'not converted':
    'LibreOffice 没有生成 PDF（可能缺少 Writer 组件）。请下载 Word 文档，用 WPS 或 Word 打开，另存为 PDF。',
  'too long': '生成 PDF 超过了时限，已停止。请稍后再试，或下载 Word 文档，用 WPS 或 Word 另存为 PDF。',
  'too many': '正在生成的 PDF 较多，请稍后再试，或下载 Word 文档，用 WPS 或 Word 另存为 PDF。',
}

/** There is no PDF of a document; its message is a sentence in Chinese that says how to get one. */
export class NoPdfError extends Error {
  override readonly name = 'NoPdfError'
  readonly reason: NoPdf

  constructor(reason: NoPdf) {
    super(sentences[reason])
    this.reason = reason
  }
}

/** Whether this machine has what makes a PDF. */
export async function canMakePdf(path = usual().path): Promise<boolean> {
  return (await findOffice(path)) !== undefined
}

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * A Word document that we wrote as PDF, by the LibreOffice of this machine; 60 s at most once its turn has come.
 *
 * @throws {NoPdfError} where there is no LibreOffice, or it gave no answer
 */
export async function toPdf(docx: Uint8Array, asked: Partial<OfficeLimits> = {}): Promise<Uint8Array> {
  if (waiting >= mostWaiting) throw new NoPdfError('too many')
  const before = last
  const work = async () => {
    await before
    return convertByOffice(docx, { from: 'docx', to: 'pdf' }, { ...usual(), ...asked })
  }
  waiting += 1
  const answer = work()
  last = answer.catch(() => undefined)
  try {
    const pdf = await answer
    if (typeof pdf === 'string') throw new NoPdfError(pdf)
    return pdf
  } finally {
    waiting -= 1
  }
}
