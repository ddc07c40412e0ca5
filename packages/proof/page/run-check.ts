import { checkReceipt } from '../bundle/check-receipt.ts'
import { parseKeys } from '../bundle/keys-file.ts'
import { lineCutter } from '../bundle/line-cutter.ts'
import { openBundle } from '../bundle/open-bundle.ts'
import { type BundleCheck, UnreadableError, type Verdict } from '../bundle/verdict.ts'
import type { KeySource } from '../bundle/verdict-words.ts'
import type { Verifier } from '../verifier.ts'
import type { Chosen } from './chosen-files.ts'

/** What the reader trusts and compares with; empty where they gave nothing. */
export type Against = { readonly keys: string; readonly older: Blob | undefined }

export type Watch = {
  /** Told every few hundredths of a second how far it is. */
  progress(done: number, whole: number): void
  readonly signal: AbortSignal
}

const sliceMs = 30
const sliceBytes = 65_536

/**
 * Checks what was chosen, in slices between which the page lives, in memory that does not grow with the log but by 32 bytes an
 * entry.
 *
 * @throws {UnreadableError} when it cannot be read, or was stopped
 */
export async function runCheck(chosen: Chosen, against: Against, watch: Watch): Promise<[Verdict, KeySource]> {
  const source: KeySource = against.keys.trim() === '' ? 'with the bundle' : 'elsewhere'
  const older = against.older && (await textOf(against.older))
  if (chosen.kind === 'receipt') {
    const verifiers = await keysFrom(against.keys, chosen.keys, '回执不含公钥，请在“公钥”一栏粘贴')
    if (older !== undefined)
      throw new UnreadableError(
        '回执不能与以前的检查点比较，请取消选择',
        'a receipt cannot be compared with an older checkpoint',
      )
    return [checkReceipt(await textOf(chosen.receipt), verifiers), source]
  }
  const { files, events } = chosen
  const verifiers = await keysFrom(against.keys, files.get('keys'), '文件夹里没有 keys 文件，请在“公钥”一栏粘贴')
  const small = {
    checkpoint: await bytesOf(files.get('checkpoint')),
    leaves: await bytesOf(files.get('leaves')),
    frontier: await bytesOf(files.get('frontier')),
    rotations: await bytesOf(files.get('rotations')),
    proofs: await bytesOf(files.get('proofs')),
    redactions: await bytesOf(files.get('redactions')),
  }
  return [await readAll(events, openBundle(small, { verifiers, older }), watch), source]
}

async function keysFrom(pasted: string, file: Blob | undefined, none: string): Promise<Verifier[]> {
  if (pasted.trim() !== '') return parseKeys(pasted)
  if (!file) throw new UnreadableError(none, 'there is no key: paste one')
  return parseKeys(await textOf(file))
}

async function readAll(events: Blob, check: BundleCheck, { progress, signal }: Watch): Promise<Verdict> {
  let done = 0
  const lines = lineCutter((line) => {
    check.line(line)
    done += 1
  })
  let pausedAt = performance.now()
  const reader = events.stream().getReader()
  for (;;) {
    const { value } = await reader.read().catch(() => {
      throw new UnreadableError('读取文件时出错，请重新选择', 'the file could not be read: choose it again')
    })
    if (!value) break
    for (let at = 0; at < value.length; at += sliceBytes) {
      lines.push(value.subarray(at, at + sliceBytes))
      if (performance.now() - pausedAt < sliceMs) continue
      progress(done, Number(check.expected))
      await everythingElse()
      if (signal.aborted) throw new UnreadableError('已停止', 'stopped')
      pausedAt = performance.now()
    }
  }
  lines.end()
  return check.verdict()
}

/** Lets the page draw and answer. A timer would do so too, but a hidden page's timers run once a second. */
function everythingElse(): Promise<void> {
  return new Promise((settle) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      settle()
    }
    port2.postMessage(null)
  })
}

async function bytesOf(file: Blob | undefined): Promise<Uint8Array | undefined> {
  if (!file) return undefined
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw new UnreadableError('读取文件时出错，请重新选择', 'a file could not be read: choose it again')
  }
}

async function textOf(file: Blob): Promise<string> {
  return new TextDecoder().decode(await bytesOf(file))
}
