import { UnreadableSheetError } from '../unreadable-sheet.ts'

/** A text file's characters. `inferred` says, for the officer, how its encoding was found where nothing states it. */
export type Decoded = { readonly text: string; readonly inferred: string | null }

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text in UTF-8, UTF-16 with its mark, or GB18030 (and so GBK and GB 2312). A byte-order mark decides, then what the
 * page declares, then whether all of it is UTF-8, then whether all of it is GB18030.
 *
 * @param declared the encoding that an HTML page states of itself, e.g. `gb2312`
 * @throws {UnreadableSheetError} NOT_A_WORKBOOK for bytes that are no text, MIXED_ENCODING for text that changes its encoding
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const mark = marks.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (mark) return { text: withoutNul(strict(bytes, mark[0]) ?? mixed()), inferred: null }
  if (bytes.includes(0)) throw new UnreadableSheetError('NOT_A_WORKBOOK')
  const stated = declared ? strict(bytes, declared) : undefined
  if (stated !== undefined) return { text: stated, inferred: null }
  const unicode = strict(bytes, 'utf-8')
  if (unicode !== undefined) return { text: unicode, inferred: null }
  if (isPartlyUtf8(bytes)) mixed()
  const text = strict(bytes, 'gb18030')
  if (text === undefined) return mixed()
  return { text, inferred: '文件没有写明文字编码，按 GBK（GB18030）读取；如有乱码，请另存为 UTF-8 或 .xlsx 后再导入' }
}

/** Undefined where some bytes are no text in this encoding, or nobody knows such an encoding. */
function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Whether a text that is not UTF-8 throughout is so in good part. GBK read as UTF-8 gives next to no Chinese character;
 * a UTF-8 file that was cut off or pasted together gives many.
 */
function isPartlyUtf8(bytes: Uint8Array): boolean {
  const loose = new TextDecoder('utf-8').decode(bytes)
  const han = loose.match(/[\u3400-\u9FFF]/g)?.length ?? 0
  const broken = loose.match(/\uFFFD/g)?.length ?? 0
  return han > broken / 4
}

function withoutNul(text: string): string {
  if (text.includes('\0')) throw new UnreadableSheetError('NOT_A_WORKBOOK')
  return text
}

function mixed(): never {
  throw new UnreadableSheetError('MIXED_ENCODING')
}
