import { formatVerifierKey, parseVerifierKey } from '../note.ts'
import type { Verifier } from '../verifier.ts'
import { UnreadableError } from './verdict.ts'

const mostKeys = 100

/** The file `keys`: a verifier key a line, the log's own first, then the witnesses'. */
export function formatKeys(verifiers: readonly Verifier[]): string {
  return verifiers.map((verifier) => `${formatVerifierKey(verifier)}\n`).join('')
}

/**
 * The keys of such a file, each once.
 *
 * @throws {UnreadableError} when there is none, one is malformed, or there are more than 100
 */
export function parseKeys(text: string): Verifier[] {
  const lines = text.split(/\r?\n/, mostKeys + 2).map((line) => line.trim())
  const keys = [...new Set(lines.filter((line) => line !== ''))]
  if (keys.length === 0) throw new UnreadableError('没有公钥，请检查 keys 文件或粘贴的内容', 'there is no verifier key')
  if (keys.length > mostKeys)
    throw new UnreadableError(`公钥多于 ${mostKeys} 个，不予读取`, `more than ${mostKeys} verifier keys`)
  return keys.map(readKey)
}

function readKey(line: string): Verifier {
  try {
    return parseVerifierKey(line)
  } catch {
    const shown = line.slice(0, 100)
    throw new UnreadableError(`无法读取公钥：${shown}`, `not a verifier key: ${shown}`)
  }
}
