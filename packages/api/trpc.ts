import type { AnyRouter, TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import type { RequestContext } from './context.ts'
import { errorNumber } from './error-number.ts'

const largestBody = 1_048_576
const mostCallsAtOnce = 10

type Call = { readonly router: AnyRouter; readonly context: RequestContext; readonly log: Logger }

/** Answers the procedures under `/api`: JSON only, ten calls at once at most, a body of at most 1 MiB. */
export async function answerProcedures(c: Context, { router, context, log }: Call): Promise<Response> {
  const type = c.req.header('content-type') ?? 'application/json'
  if (!type.startsWith('application/json')) return c.json({ error: 'JSON_ONLY' }, 415)
  const refused = await refusedForLength(c)
  if (refused) return refused
  const answer = await fetchRequestHandler({
    endpoint: '/api',
    req: c.req.raw,
    router,
    createContext: () => context,
    maxBatchSize: mostCallsAtOnce,
    allowMethodOverride: true,
    onError: ({ error, path }) => logFault(log, error, path),
  })
  return withCookies(c, answer)
}

/** A body that says how long it is, is taken at its word, as the server's own reader does; one that does not (`transfer-encoding: chunked`) is read no further than the limit. */
async function refusedForLength(c: Context): Promise<Response | undefined> {
  const length = c.req.header('content-length')
  const isMeasured = length !== undefined && c.req.header('transfer-encoding') === undefined
  if (c.req.method === 'GET' || isMeasured) return Number(length ?? 0) > largestBody ? tooLarge(c) : undefined
  return (await readToLimit(c, async () => {})) ?? undefined
}

const readToLimit = bodyLimit({ maxSize: largestBody, onError: tooLarge })

/** In the form of a procedure's own errors, so that the screen says that it was too much rather than that the network failed. */
function tooLarge(c: Context): Response {
  const code = 'PAYLOAD_TOO_LARGE'
  const data = { code, httpStatus: 413 } as const
  return c.json({ error: { message: code, code: TRPC_ERROR_CODES_BY_KEY[code], data } }, data.httpStatus)
}

/** What a procedure set on the context (a session given or taken) goes out with its answer. */
function withCookies(c: Context, answer: Response): Response {
  const headers = new Headers(answer.headers)
  for (const cookie of c.res.headers.getSetCookie()) headers.append('set-cookie', cookie)
  headers.set('cache-control', 'no-store')
  return new Response(answer.body, { status: answer.status, headers })
}

/** What went wrong with us is logged with its cause; what a caller did wrong is an answer, not an event for the log. */
function logFault(log: Logger, error: TRPCError, path: string | undefined): void {
  if (error.code !== 'INTERNAL_SERVER_ERROR') return
  log.error({ err: error.cause ?? error, path, number: errorNumber(error) }, 'a procedure failed')
}
