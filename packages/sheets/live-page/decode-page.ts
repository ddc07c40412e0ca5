import { decodeText } from '../text/decode.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'

/**
 * A page's characters: by what its server says, then by what the page says, then by its bytes. A broken character in a page, as
 * in an advertisement of another encoding, is shown as such and spoils nothing else.
 *
 * @param contentType `text/html; charset=gb2312`, or ''
 * @throws {UnreadableSheetError} NOT_A_WORKBOOK for bytes that are no text
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const said = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i
  const declared =
    said.exec(contentType)?.[1] ?? /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1]
  try {
    return decodeText(bytes, declared).text
  } catch (error) {
    const isMixed = error instanceof UnreadableSheetError && error.code === 'MIXED_ENCODING'
    const decoder = isMixed ? decoderOf(declared ?? 'utf-8') : undefined
    if (!decoder) throw error
    return decoder.decode(bytes)
  }
}

function decoderOf(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding)
  } catch {
    return undefined
  }
}
