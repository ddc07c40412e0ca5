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

const url = '/api'

const link: TRPCLink<AnyRouter> = splitLink<AnyRouter>({
  condition: ({ type }) => type === 'subscription',
  true: httpSubscriptionLink({ url }),
  false: httpBatchLink({ url, maxItems: 10, methodOverride: 'POST', headers: attendance }),
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
