import { markupOf } from '../html/sniff.ts'
import { decodeText } from '../text/decode.ts'
import { UnfitEvidenceError } from './unfit-evidence.ts'

const pages = /<(!doctype|html|head|body|script|iframe|object|embed|svg|link|meta|form|style)\b/i
const scripts =
  /^\s*(#!|<\?php|<%|@?echo\s+off\b|option\s+explicit\b|wscript\.|powershell\b|\$\w+\s*=)|\bcreateobject\s*\(/i

/**
 * Text in UTF-8, UTF-16 or GB18030 without control characters, that is no page and does not begin like a script. A program
 * written as text cannot always be told: its name then ends in .txt all the same.
 *
 * @throws {UnfitEvidenceError}
 */
export function requirePlainText(bytes: Buffer): void {
  const text = decoded(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no text has
  if (/[\u0000-\u0008\u000B\u000E-\u001F\u007F]/.test(text)) throw new UnfitEvidenceError('TEXT_NOT_READABLE')
  if (scripts.test(text.slice(0, 4_096))) throw new UnfitEvidenceError('PROGRAM')
  if (markupOf(text.slice(0, 4_096)) || pages.test(text)) throw new UnfitEvidenceError('WEB_PAGE')
  if (text.trim() === '') throw new UnfitEvidenceError('EMPTY')
}

function decoded(bytes: Buffer): string {
  try {
    return decodeText(bytes).text
  } catch {
    throw new UnfitEvidenceError('TEXT_NOT_READABLE')
  }
}
