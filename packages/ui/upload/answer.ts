import type { Receipt } from '../act.tsx'
import { announceSessionEnd } from '../session-end.ts'

/** What the server answered to a file: the fields of its JSON, none where it is no object. */
export type Answer = { readonly status: number; readonly fields: Readonly<Record<string, unknown>> }

/** A file that is not taken; its message is the server's own sentence on why. */
export class UnfitFileError extends Error {
  override readonly name = 'UnfitFileError'
}

/** @param text as it came: a proxy answers with a page */
export function answerIn(status: number, text: string): Answer {
  try {
    const fields: unknown = JSON.parse(text)
    return { status, fields: typeof fields === 'object' && fields !== null ? { ...fields } : {} }
  } catch {
    return { status, fields: {} }
  }
}

/**
 * The receipt of a file that is recorded as it comes.
 *
 * @throws {UnfitFileError} when the file is not taken; else an error that `Notices` has words for
 */
export function receiptFrom(answer: Answer): Receipt {
  const { status, fields } = answer
  if (status === 200 && Array.isArray(fields.positions)) return fields as Receipt
  throw failureOf(answer)
}

/** What to throw where an answer is not the one that was hoped for. A session that ended is announced. */
export function failureOf(answer: Answer): Error {
  const { status, fields } = answer
  const sentence = sentenceIn(answer)
  if (sentence !== undefined) return new UnfitFileError(sentence)
  if (status === 401) announceSessionEnd()
  const data = { ...(fields.data as object | undefined), httpStatus: status, refusal: fields.refusal }
  return Object.assign(new Error('the file was not taken'), { data })
}

/** Why a file is not taken, in the server's own sentence; undefined where that is not what it says. */
export function sentenceIn({ status, fields: { message } }: Answer): string | undefined {
  return (status === 413 || status === 422) && typeof message === 'string' ? message : undefined
}
