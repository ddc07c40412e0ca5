import type { Refusal } from '@mingce/domain/refusal'

/** What kept an answer from coming, other than a rule's refusal. */
export const faults = ['network', 'session', 'forbidden', 'missing', 'input', 'tooLarge', 'busy', 'server'] as const
export type Fault = (typeof faults)[number]

/** The refusal an error of the API carries (`error.data.refusal`), or undefined when it is no refusal. */
export function refusalOf(error: unknown): Refusal | undefined {
  const refusal = dataOf(error)?.refusal
  if (!isObject(refusal) || typeof refusal.refused !== 'string') return undefined
  const { refused, about } = refusal
  return Array.isArray(about) ? { refused, about: about.map(String) } : { refused }
}

/** Sorts an error by what the person at the screen can do about it. An error that never reached the server is `network`. */
export function faultOf(error: unknown): Fault {
  const data = dataOf(error)
  if (!data) return isNetworkError(error) ? 'network' : 'server'
  return faultByStatus[Number(data.httpStatus)] ?? 'server'
}

/** Whether to try again unasked: the network failed, and the browser does not say that there is none. */
export function isWorthAnother(error: unknown): boolean {
  return faultOf(error) === 'network' && navigator.onLine
}

/** The number under which the server keeps an error in its log (`error.data.number`), or undefined. */
export function errorNumberOf(error: unknown): string | undefined {
  const number = dataOf(error)?.number
  return typeof number === 'string' || typeof number === 'number' ? String(number) : undefined
}

const faultByStatus: Readonly<Record<number, Fault>> = {
  400: 'input',
  401: 'session',
  403: 'forbidden',
  404: 'missing',
  408: 'network',
  413: 'tooLarge',
  422: 'input',
  429: 'busy',
  502: 'network',
  503: 'network',
  504: 'network',
}

/** A fetch that failed, or an answer that is not ours: what a proxy says while the server is away. */
function isNetworkError(error: unknown): boolean {
  if (!isObject(error)) return false
  if (error.name === 'TRPCClientError') return true
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message)
}

function dataOf(error: unknown): Record<string, unknown> | undefined {
  return isObject(error) && isObject(error.data) ? error.data : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
