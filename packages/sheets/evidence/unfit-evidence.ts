/** Why a file is not taken as evidence. Closed: a new reason needs its sentence. */
export type UnfitCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'BROKEN'
  | 'ENCRYPTED'
  | 'MACROS'
  | 'EMBEDDED'
  | 'ACTIVE_PDF'
  | 'ARCHIVE'
  | 'WEB_PAGE'
  | 'PROGRAM'
  | 'SPLICED'
  | 'INFLATES_TOO_FAR'
  | 'TEXT_NOT_READABLE'
  | 'OTHER_FORMAT'

const taken =
  '可以添加的有：PDF、OFD、Word（.docx、.doc）、WPS 文字（.wps）、Excel（.xlsx、.xls）、WPS 表格（.et）、图片（PNG、JPEG、WebP）和纯文本。'

// Each says what happened, why, and what to do.
const sentences: Readonly<Record<UnfitCode, (detail: string) => string>> = {
  EMPTY: () => '文件是空的（0 字节），没有添加。请确认文件已保存或已下载完整，再重新添加。',
  TOO_LARGE: () => '文件超过 20 MB，没有添加。请压缩图片，或拆成几份后再添加。',
  BROKEN: () => '文件已损坏或没有传完整，没有添加。请打开原文件确认能看，另存一份后再添加。',
  ENCRYPTED: () => '文件设有密码，审核人打不开，没有添加。请取消密码，另存后再添加。',
  MACROS: () => '文件带有宏（VBA 程序），没有添加。请另存为不含宏的 .docx、.xlsx，或另存为 PDF 后再添加。',
  EMBEDDED: (what) => `文件里嵌有${what}，为安全起见没有添加。请把文件另存为 PDF 后再添加。`,
  ACTIVE_PDF: (what) => `这个 PDF 里带有${what}，为安全起见没有添加。请用“打印到 PDF”另存一份后再添加。`,
  ARCHIVE: () => '这是压缩包，没有添加。请解压后逐份添加。',
  WEB_PAGE: () => '这是网页、SVG 或 XML 文件，可能带有程序，没有添加。请打印为 PDF，或截图后再添加。',
  PROGRAM: () => '这是程序或脚本，没有添加。要附的内容请另存为 PDF 后再添加。',
  SPLICED: () => '文件前后附有其他内容（一个文件里藏着另一个），没有添加。请打开原文件，另存一份后再添加。',
  INFLATES_TOO_FAR: () => '文件解开后过大，可能损坏或被做过手脚，没有添加。请另存为 PDF 后再添加。',
  TEXT_NOT_READABLE: () => `文件认不出来：不是可以添加的格式，也不是能读的文字，没有添加。${taken}`,
  OTHER_FORMAT: (kind) => `这是${kind}，没有添加。${taken}其他格式请另存为 PDF。`,
}

/** A file that is not taken. `message` is a sentence in Chinese for whoever chose it. */
export class UnfitEvidenceError extends Error {
  override readonly name = 'UnfitEvidenceError'
  readonly code: UnfitCode

  constructor(code: UnfitCode, detail = '') {
    super(sentences[code](detail))
    this.code = code
  }
}
