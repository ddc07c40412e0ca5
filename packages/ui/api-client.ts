import {
  type CreateTRPCClientOptions,
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
  type TRPCLink,
} from '@trpc/client'
import { isAttended } from './attendance.ts'

type AnyRouter = Parameters<typeof createTRPCClient>[0] extends CreateTRPCClientOptions<infer Router> ? Router : never

type Fetching = NonNullable<Parameters<typeof httpBatchLink>[0]['fetch']>

const url = '/api'

/** A server whose log is not what it was has a red page in place of every other: the page makes way for it. */
const heeding: Fetching = async (input, init) => {
  const answer = await fetch(input, init as RequestInit)
  if (answer.headers.get('x-mingce-log') === 'inconsistent') location.reload()
  return answer
}

const link: TRPCLink<AnyRouter> = splitLink<AnyRouter>({
  condition: ({ type }) => type === 'subscription',
  true: httpSubscriptionLink({ url }),
  false: httpBatchLink({ url, maxItems: 10, methodOverride: 'POST', headers: attendance, fetch: heeding }),
})

function attendance(): Record<string, string> {
  return isAttended() ? {} : { 'x-mingce-unattended': '1' }
}

/**
 * The client of an app's own API, on the page's own origin under `/api`: `export const api = createApi<CityRouter>()`.
 *
 * Calls of one tick travel together, ten at most and always by POST; subscriptions come as server-sent events.
 */
export function createApi<Router extends AnyRouter>(): TRPCClient<Router> {
  return createTRPCClient<Router>({ links: [link as TRPCLink<Router>] })
}
