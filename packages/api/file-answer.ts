import { redactedMark } from '@mingce/domain/redaction/redacted-form'
import type { Context } from 'hono'

/** A file under its name in Chinese, "青白江区标准目录.xlsx", and where it matters under a plain one for programs that know no other. */
export type FileAnswer = { readonly name: string; readonly ascii?: string; readonly type: string }

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Says that the answer is a file to be kept, what it is called and what it is, that no cache keeps it, and that it is never a page. */
export function asFile(c: Context, { name, ascii, type }: FileAnswer): void {
  const whole = encodeURIComponent(safeName(name)).replace(/['()*!]/g, percent)
  const plain = ascii === undefined ? '' : ` filename="${ascii}";`
  c.header('content-type', type)
  c.header('cache-control', 'private, no-store')
  c.header('x-content-type-options', 'nosniff')
  c.header('content-security-policy', "default-src 'none'; sandbox")
  c.header('content-disposition', `attachment;${plain} filename*=UTF-8''${whole}`)
}

export function answerFile(c: Context, file: FileAnswer, bytes: Uint8Array): Response {
  asFile(c, file)
  return c.body(Uint8Array.from(bytes))
}

/**
 * A kept file under the name by which its event knows it, as bytes of no kind. Once that name was redacted by order the file is given out no more:
 * `packages/ledger/decisions/0007-files-of-a-redacted-entry.md`.
 */
export function answerKept(c: Context, name: string, bytes: Uint8Array): Response {
  if (name === redactedMark) return c.text('这份文件已依遮盖命令停止提供。\n', 410)
  return answerFile(c, { name, type: 'application/octet-stream' }, bytes)
}

/** What an office typed may stand in a name of a file: nothing in it names a folder, ends a header or turns its direction. */
function safeName(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away
  const plain = text.toWellFormed().replace(/[\u0000-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
  return plain.replace(/[\\/:*?"<>|]/g, '-').slice(-200)
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
