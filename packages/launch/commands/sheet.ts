import { readSheetFile } from '@mingce/sheets/read-file'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'
import { CannotStartError } from '../cannot-start.ts'
import { fromCaller } from '../settings.ts'
import { say } from '../words.ts'

/** `mingce sheet read FILE`: what a catalog's file says, whatever its format, as one JSON object; 2 and one sentence when it cannot be read. */
export async function sheetCommand([verb, file]: readonly string[]): Promise<void> {
  if (verb !== 'read' || !file)
    throw new CannotStartError(
      '用法：mingce sheet read 文件（.xlsx、.csv、.docx、.html，装有 LibreOffice 时还有 .xls）',
      'usage: mingce sheet read FILE',
    )
  try {
    process.stdout.write(`${JSON.stringify(await readSheetFile(fromCaller(file)))}\n`)
  } catch (error) {
    process.exitCode = 2
    say(error instanceof UnreadableSheetError ? error.message : sentenceOf(error, file))
  }
}

function sentenceOf(error: unknown, file: string): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return `没有找到文件 ${file}，请检查路径后重试。`
  if (code === 'EISDIR') return `${file} 是文件夹，请指定其中一个表格文件。`
  if (code === 'EACCES') return `没有权限读取 ${file}，请检查文件权限后重试。`
  throw error
}
