import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'
import { bodyWithin } from './response-body.ts'
import { UnreachablePageError } from './unreachable-page.ts'

/** A page as it came, and where from once every redirect was followed. */
export type FetchedPage = { readonly url: string; readonly bytes: Uint8Array; readonly contentType: string }

/** What bounds a fetch. `hosts` are named by the operator and may lie inside, as on a government intranet. */
export type FetchLimits = {
  readonly hosts: ReadonlySet<string>
  readonly timeoutMs: number
  readonly mostBytes: number
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>
}

const mostRedirects = 5

/**
 * Fetches a page of the open internet. Every address on the way, redirects included, is resolved once, judged, and the connection
 * made to what was judged: no private, loopback, link-local or metadata address is ever connected to.
 *
 * @throws {UnreachablePageError}
 */
export async function fetchPage(address: string, limits: FetchLimits): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(limits.timeoutMs)
  let url = pageAddress(address)
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await ask(url, limits, signal)
    const { statusCode = 0, headers } = response
    if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location) {
      response.destroy()
      url = pageAddress(headers.location, url)
      continue
    }
    if (statusCode !== 200) {
      response.destroy()
      throw refusalOf(statusCode)
    }
    const bytes = await bodyWithin(response, limits, signal)
    return { url: url.href, bytes, contentType: headers['content-type'] ?? '' }
  }
  throw new UnreachablePageError('TOO_MANY_REDIRECTS')
}

/** @throws {UnreachablePageError} BAD_ADDRESS for anything but http and https, a name and password, or the port of another service */
function pageAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base)
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  const port = Number(url?.port || 80)
  if (!url || !isWeb || url.username !== '' || url.password !== '' || (port < 1024 && ![80, 443].includes(port)))
    throw new UnreachablePageError('BAD_ADDRESS')
  return url
}

async function ask(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = await judged(host, limits, signal)
  const pinned: NonNullable<RequestOptions['lookup']> = (_, { all }, answer) => {
    const [first] = addresses
    if (all) answer(null, [...addresses])
    else answer(null, first?.address ?? '', first?.family)
  }
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const send = url.protocol === 'https:' ? requestSecure : requestPlain
  const headers = {
    'user-agent': 'Mozilla/5.0 (compatible; Mingce)',
    accept: 'text/html,*/*;q=0.5',
    'accept-encoding': 'gzip',
  }
  const request = send(url, { lookup: pinned, signal, headers, agent: false }, resolve)
  request.on('error', (error) => reject(failureOf(error, host, { limits, signal })))
  request.end()
  return promise
}

/** The addresses of a host, all of them public, or the host named by the operator. */
async function judged(host: string, limits: FetchLimits, signal: AbortSignal): Promise<readonly LookupAddress[]> {
  const resolve = limits.resolve ?? ((name) => lookup(name, { all: true }))
  const family = isIP(host)
  const addresses = family > 0 ? [{ address: host, family }] : await inTime(named(host, resolve), limits, signal)
  if (!limits.hosts.has(host) && !addresses.every(({ address }) => isPublicAddress(address)))
    throw new UnreachablePageError('INTERNAL_ADDRESS')
  return addresses
}

/** A resolver cannot be stopped; whoever waits for it can. */
function inTime<Answer>(answer: Promise<Answer>, limits: FetchLimits, signal: AbortSignal): Promise<Answer> {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(timedOut(limits)), { once: true })
  })
  return Promise.race([answer, stopped])
}

async function named(host: string, resolve: NonNullable<FetchLimits['resolve']>): Promise<readonly LookupAddress[]> {
  try {
    const addresses = await resolve(host)
    if (addresses.length > 0) return addresses
  } catch {
    // Whatever the resolver says, the officer can only look at the address again.
  }
  throw new UnreachablePageError('NO_SUCH_HOST', host)
}

function failureOf(
  error: Error & { code?: string },
  host: string,
  { limits, signal }: { limits: FetchLimits; signal: AbortSignal },
): UnreachablePageError {
  if (signal.aborted) return timedOut(limits)
  const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ALTNAME/.test(error.code ?? '')
  return new UnreachablePageError(isCertificate ? 'BAD_CERTIFICATE' : 'NO_CONNECTION', host)
}

function timedOut({ timeoutMs }: FetchLimits): UnreachablePageError {
  return new UnreachablePageError('TIMED_OUT', String(timeoutMs / 1000))
}

function refusalOf(status: number): UnreachablePageError {
  const isGone = status === 404 || status === 410
  const isClosed = status === 401 || status === 403 || status === 407
  return new UnreachablePageError(
    isGone ? 'NOT_FOUND' : isClosed ? 'NOT_ALLOWED' : 'SITE_FAILED',
    String(status),
    status,
  )
}
