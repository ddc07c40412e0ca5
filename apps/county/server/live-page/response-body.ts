import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { UnreachablePageError } from './unreachable-page.ts'

type Bounds = { readonly mostBytes: number; readonly timeoutMs: number }

/**
 * The body of an answer, inflated, and never more of it than the limit.
 *
 * @throws {UnreachablePageError} TOO_LARGE, TIMED_OUT or NO_CONNECTION where it broke off
 */
export async function bodyWithin(
  response: IncomingMessage,
  { mostBytes, timeoutMs }: Bounds,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const isPacked = /^(x-)?gzip$/i.test(response.headers['content-encoding'] ?? '')
  const body = isPacked ? pipeline(response, createGunzip(), () => {}) : response
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.length
      if (size > mostBytes) throw new UnreachablePageError('TOO_LARGE', `${Math.round(mostBytes / 1_048_576)} MB`)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof UnreachablePageError) throw error
    if (signal.aborted) throw new UnreachablePageError('TIMED_OUT', String(timeoutMs / 1000))
    throw new UnreachablePageError('NO_CONNECTION', response.headers.host ?? '')
  } finally {
    response.destroy()
  }
  return Buffer.concat(chunks)
}
