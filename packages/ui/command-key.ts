import type { Refusal } from '@mingce/domain/refusal'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { isWorthAnother, refusalOf } from './api-error.ts'

/** A command as it is sent: the input, and the key by which a retry is known to be the same intent. */
export type Keyed<Input> = Input & { readonly key: string }

export type Command<Input, Receipt> = {
  /**
   * Sends it. With the browser offline it fails at once, in words, and is not sent by itself later. While it is on its way a second call sends nothing and waits for the first.
   *
   * @returns the receipt; undefined when it was refused or failed, which `refusal` or `error` then says
   */
  readonly run: (input: Input) => Promise<Receipt | undefined>
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  /** What failed other than by a refusal: for `ErrorNotice`. */
  readonly error: unknown
  readonly receipt: Receipt | undefined
  readonly reset: () => void
}

const networkRetries = 2

/**
 * Sends a command to the server, once an intent.
 *
 * One key is made for each intent. It stays while the answer is unknown (the network failed, the session ended), so that
 * the same input sent again is the same command; a receipt or a refusal ends it, and other input begins a new one.
 */
export function useCommand<Input extends object, Receipt>(
  send: (input: Keyed<Input>) => Promise<Receipt>,
  onDone?: (receipt: Receipt, input: Input) => void,
): Command<Input, Receipt> {
  const intent = useRef<{ readonly text: string; readonly key: string } | undefined>(undefined)
  const running = useRef<Promise<Receipt | undefined> | undefined>(undefined)
  const mutation = useMutation<Receipt, unknown, Keyed<Input>>({
    mutationFn: send,
    networkMode: 'always',
    retry: (failures, error) => failures < networkRetries && isWorthAnother(error),
    retryDelay: (failures) => 1000 * 2 ** failures, // ms
  })

  const sendOnce = async (input: Input): Promise<Receipt | undefined> => {
    const text = JSON.stringify(input, asTold)
    const key = intent.current?.text === text ? intent.current.key : newKey()
    intent.current = { text, key }
    try {
      const receipt = await mutation.mutateAsync({ ...input, key })
      intent.current = undefined
      onDone?.(receipt, input)
      return receipt
    } catch (error) {
      if (refusalOf(error)) intent.current = undefined
      return undefined
    }
  }

  const run = (input: Input) => {
    running.current ??= sendOnce(input).finally(() => {
      running.current = undefined
    })
    return running.current
  }

  const refusal = refusalOf(mutation.error)
  const error = mutation.error && !refusal ? mutation.error : undefined
  return { run, busy: mutation.isPending, refusal, error, receipt: mutation.data, reset: mutation.reset }
}

/** Chosen again, the same file is another object. */
function asTold(_: string, value: unknown): unknown {
  if (!(value instanceof File)) return value
  const { name, size, lastModified } = value
  return { name, size, lastModified }
}

/** A random UUID; `crypto.randomUUID` is missing where a page comes over plain http from another machine. */
export function newKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID()
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
