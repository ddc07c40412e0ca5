import type { Glance } from './header/hand-heading.ts'
import { clean } from './text/clean.ts'

/** Why a file was not read. Closed: a new reason needs its sentence in `sentences`. */
export type UnreadableCode =
  | 'EMPTY_FILE'
  | 'FILE_TOO_LARGE'
  | 'NOT_A_WORKBOOK'
  | 'OLD_XLS'
  | 'NOT_CONVERTED'
  | 'BROKEN_OLD'
  | 'WPS_ET'
  | 'ENCRYPTED'
  | 'OTHER_FORMAT'
  | 'BROKEN_ZIP'
  | 'UNSAFE_PATH'
  | 'TOO_MANY_PARTS'
  | 'INFLATES_TOO_FAR'
  | 'MACROS'
  | 'XML_ENTITIES'
  | 'FAR_CELL'
  | 'GIANT_MERGE'
  | 'BROKEN_WORKBOOK'
  | 'BROKEN_DOCUMENT'
  | 'BROKEN_CSV'
  | 'BROKEN_JSON'
  | 'JSON_NAMES'
  | 'JSON_SHAPE'
  | 'NOT_MARKED'
  | 'MIXED_ENCODING'
  | 'LONG_LINE'
  | 'TOO_DEEP'
  | 'TEXT_DIRECTION'
  | 'NO_SHEETS'
  | 'NO_TABLES'
  | 'NO_HEADER'
  | 'NO_LIST_HEADER'
  | 'NO_ITEMS'
  | 'TOO_MUCH_MEMORY'
  | 'TOOK_TOO_LONG'

// Each says what happened, why, and what to do. `detail` is what was found: a size, a cell, the name of a part.
const sentences: Record<UnreadableCode, (detail: string) => string> = {
  EMPTY_FILE: () => '文件是空的（0 字节），没有内容可以读取。请确认文件已保存或已下载完整，再重新导入。',
  FILE_TOO_LARGE: (size) => `文件太大（${size}），超过 20 MB，没有读取。请删除图片和无关的工作表，另存后再导入。`,
  NOT_A_WORKBOOK: () =>
    '这个文件认不出来：既不是 Excel 或 Word 文件，也不是文字（CSV、网页），扩展名可能被改过。请用 WPS 或 Excel 打开原文件，另存为 .xlsx 后再导入。',
  OLD_XLS: () =>
    '这是旧版 Excel 文件（.xls），这台服务器没有安装 LibreOffice，不能直接读取。请用 WPS 或 Excel 打开它，另存为“Excel 工作簿（*.xlsx）”后再导入。',
  NOT_CONVERTED: () =>
    '这个旧版文件（.xls 或 .et）没有转换成功：可能已损坏或设有密码。请用 WPS 或 Excel 打开它，另存为“Excel 工作簿（*.xlsx）”后再导入。',
  BROKEN_OLD: () =>
    '这是旧版 Office 文件，但不完整，里面没有找到工作表。请重新下载，或用 WPS 或 Excel 打开并另存为 .xlsx 后再导入。',
  WPS_ET: () =>
    '这是 WPS 表格的专用格式（.et），不能直接读取。请用 WPS 打开它，选“文件—另存为”，类型选“Excel 工作簿（*.xlsx）”后再导入。',
  ENCRYPTED: () => '文件设有打开密码，无法读取内容。请在 WPS 或 Excel 中取消密码，另存后再导入。',
  OTHER_FORMAT: (kind) => `这是${kind}，不能读取。请把其中的表格另存为 .xlsx（Word 文档另存为 .docx）后再导入。`,
  BROKEN_ZIP: () =>
    '文件已损坏或没有传完整，打不开。请重新下载，或用 WPS 或 Office 打开并另存为 .xlsx 或 .docx 后再导入。',
  UNSAFE_PATH: () =>
    '文件内部含有不安全的路径，不是正常保存的文件，已拒绝读取。请用 WPS 或 Office 打开原文件，另存为 .xlsx 或 .docx 后再导入。',
  TOO_MANY_PARTS: (count) =>
    `文件内部的部件太多（${count} 个），不像一份目录，已拒绝读取。请把目录复制到新文件，另存后再导入。`,
  INFLATES_TOO_FAR: () =>
    '文件解压后过大，可能损坏或被做过手脚，已拒绝读取。请把目录复制到新文件，另存为 .xlsx 或 .docx 后再导入。',
  MACROS: () => '文件带有宏（VBA 程序），为安全起见不读取。请另存为不含宏的 .xlsx 或 .docx 后再导入。',
  XML_ENTITIES: (part) =>
    `文件内部（${part}）含有实体声明，正常保存的文件不会有，为安全起见已拒绝读取。请用 WPS 或 Office 另存为 .xlsx 或 .docx 后再导入。`,
  FAR_CELL: (cell) =>
    `表格伸展得太远（到 ${cell}），超出一份目录的范围，没有读取。请删除目录以外的行和列，或把目录复制到新文件，另存后再导入。`,
  GIANT_MERGE: (range) => `合并单元格过大或过多（${range}），没有读取。请取消这处合并，另存后再导入。`,
  BROKEN_WORKBOOK: () => '工作簿的内部结构不完整，无法读取。请用 WPS 或 Excel 打开它，另存为新的 .xlsx 后再导入。',
  BROKEN_DOCUMENT: () => 'Word 文档的内部结构不完整，无法读取。请用 WPS 或 Word 打开它，另存为新的 .docx 后再导入。',
  BROKEN_CSV: () => '文件里的引号没有成对，分不清各个单元格。请用 WPS 或 Excel 打开它，核对后另存为 .xlsx 再导入。',
  BROKEN_JSON: (where) =>
    `JSON 文件的写法有误（${where}），读不出来。请检查逗号、引号和括号，或重新导出、下载完整后再导入。`,
  JSON_NAMES: (name) => `JSON 文件中，同一处两次写了${name}，不知以哪个为准，没有读取。请只保留一个，再重新导入。`,
  JSON_SHAPE: (what) =>
    `JSON 文件的内容不是目录的样子：${what}，没有读取。请对照导出文件中的数据字典（dictionary）改正后再导入。`,
  NOT_MARKED: () => 'JSON 文件没有表格，不能生成标注疑点的副本。请按页面上列出的疑点改正原文件，再重新导入。',
  MIXED_ENCODING: () =>
    '文件的文字编码前后不一致，或没有传完整，读出来会是乱码，没有读取。请重新下载，或用 WPS 或 Excel 打开并另存为 .xlsx 后再导入。',
  LONG_LINE: () =>
    '文件中有一行超过 100 万字，不像一份目录，没有读取。请用 WPS 或 Excel 打开它，核对后另存为 .xlsx 再导入。',
  TOO_DEEP: () => '表格一层套一层，层数太多，没有读取。请把目录复制到新文件，另存为 .xlsx 后再导入。',
  TEXT_DIRECTION: (cell) =>
    `${cell} 含有改变文字方向的隐藏字符，显示的和实际的文字可能不同，已拒绝读取。请删去该单元格并重新手工录入后再导入。`,
  NO_SHEETS: () => '工作簿里没有内容：所有可见的工作表都是空的。请确认选对了文件，再重新导入。',
  NO_TABLES: () => '文件里没有表格。请确认选对了文件；目录要做成表格，不能是一段段文字，改好后再导入。',
  NO_HEADER: () =>
    '没有找到目录的表头：至少要有“公开事项”“公开内容”等三项列名。请指出哪一行是列名，或在表格上方补上列名（可参照官方表样）后再导入。',
  NO_LIST_HEADER: () =>
    '没有找到清单的表头：需要有“事项名称”（或职权名称、权力名称）一列，以及编码、类型、实施主体、依据中的至少一列。请核对文件，或补上表头后再导入。',
  NO_ITEMS: () => '找到了表头，但下面没有事项。请在表头之下填写事项，再重新导入。',
  TOO_MUCH_MEMORY: () => '读取这个文件需要的内存过多，已停止。请把目录复制到新文件，另存后再导入。',
  TOOK_TOO_LONG: (seconds) =>
    `读取超过 ${seconds} 秒仍未完成，已停止。请把目录复制到新文件，或分成几个文件，另存后再导入。`,
}

/** A file that is not read. `message` is a sentence in Chinese for whoever chose the file. */
export class UnreadableSheetError extends Error {
  override readonly name = 'UnreadableSheetError'
  readonly code: UnreadableCode
  readonly detail: string
  /** Of NO_HEADER: the tables, for a person to point at the heading. */
  glance: readonly Glance[] | undefined

  constructor(code: UnreadableCode, detail = '', file = '') {
    super(`${file}${sentences[code](detail)}`)
    this.code = code
    this.detail = detail
  }

  /** The same refusal with the file's name before the sentence. */
  about(fileName: string): UnreadableSheetError {
    const shown = clean(fileName.split(/[\\/]/).at(-1) ?? '').replace(
      /[\n\t\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g,
      '',
    )
    const named = new UnreadableSheetError(this.code, this.detail, shown === '' ? '' : `“${shown.slice(0, 80)}”：`)
    return named.with(this.glance)
  }

  /** The same refusal with a glance at what the file holds. */
  with(glance: readonly Glance[] | undefined): UnreadableSheetError {
    this.glance = glance
    return this
  }
}
