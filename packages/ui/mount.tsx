import './older-browsers.ts'
import './zod-without-eval.ts'

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, matchRoutes, Outlet, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import type { AbsencesSent } from './absence/absences.ts'
import { AbsencesKnown } from './absence/absences-known.tsx'
import { antdLocale } from './antd-locale.ts'
import { faultOf, isWorthAnother } from './api-error.ts'
import { ErrorPage, NotFoundPage } from './error-page.tsx'
import { type Entrance, Gate } from './gate.tsx'
import { type InboxApi, InboxContext } from './inbox/inbox.ts'
import { type Subscribe, useLive } from './live.ts'
import { Loading } from './loading.tsx'
import { type MenuItem, PageFrame } from './page-frame.tsx'
import { type Person, type Session, usePerson } from './person.ts'
import { announceSessionEnd } from './session-end.ts'
import { stylesWithNonce } from './style-nonce.ts'
import { theme } from './theme.ts'
import { language } from './words/language.ts'
import './base.css'
import './plain-table.css'

export type FrameContent = { readonly menu: readonly MenuItem[]; readonly roundTitle?: string | undefined }

export type Mounting = {
  /** The name of the app on its sign-in page: "市（州）教育局 · 政务公开标准目录". */
  readonly title: string
  readonly entrance: Entrance
  /** The screens, each `{ path, lazy: async () => ({ Component: (await import('./screens/…')).… }) }`. */
  readonly routes: readonly RouteObject[]
  /** A hook: the menu with its counters, and what the desk is about. */
  readonly useFrame: (person: Person) => FrameContent
  /** `(listener) => api.live.subscribe(undefined, listener)` */
  readonly live?: Subscribe
  /** `() => api.absence.list.query()`; without it nobody stands in for anybody here. */
  readonly absences?: () => Promise<AbsencesSent>
  /** `api` itself, where those who sign in are told of what concerns them; without it there is no bell. */
  readonly inbox?: InboxApi
}

/** Draws an app into `#root`: the gate, the frame, the screens, and what they all stand on. */
export function mount(mounting: Mounting): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no #root')
  document.documentElement.lang = language() === 'en' ? 'en' : 'zh-CN'
  document.title = mounting.title
  const queryClient = newQueryClient()
  createRoot(root).render(
    <StrictMode>
      <AppRoot {...mounting} queryClient={queryClient} nonce={stylesWithNonce()} />
    </StrictMode>,
  )
  askAhead(mounting.routes, queryClient)
}

/** The question that a screen begins with, asked while its code is still on its way; on a route as `handle`. */
export type AskedAhead = {
  readonly ahead: { readonly queryKey: readonly unknown[]; readonly queryFn: () => Promise<unknown> }
}

/** Of the page that is opened, in a call of its own: who is there must not wait for it. Whoever is not signed in is asked to first, as ever. */
function askAhead(routes: readonly RouteObject[], queryClient: QueryClient): void {
  const route = matchRoutes([...routes], location)?.at(-1)?.route
  const { ahead } = (route?.handle ?? {}) as Partial<AskedAhead>
  if (ahead) void queryClient.prefetchQuery({ ...ahead, meta: unannounced, retry: false })
  if (typeof route?.lazy === 'function') route.lazy().catch(() => {}) // whoever shows it loads it again, and says what is wrong
}

const unannounced = { unannounced: true }

type Ground = { readonly queryClient: QueryClient; readonly nonce: string | undefined }

function AppRoot({ queryClient, nonce, ...mounting }: Mounting & Ground) {
  return (
    <ConfigProvider
      theme={theme}
      locale={antdLocale[language()]}
      csp={nonce ? { nonce } : {}}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queryClient}>
        <AntApp message={{ maxCount: 2, duration: 2 }} notification={{ bottom: 72 }}>
          <Gate title={mounting.title} entrance={mounting.entrance} onReturn={() => queryClient.invalidateQueries()}>
            {(session) => (
              <AbsencesKnown ask={isOnLadder(session) ? mounting.absences : undefined}>
                <InboxContext value={isOnLadder(session) ? mounting.inbox : undefined}>
                  <Screens {...mounting} session={session} />
                </InboxContext>
              </AbsencesKnown>
            )}
          </Gate>
        </AntApp>
      </QueryClientProvider>
    </ConfigProvider>
  )
}

/** Those beside the ladder neither leave their post to another nor stand in, and nobody reminds them. */
function isOnLadder({ officer }: Session): boolean {
  return officer?.level !== 'audit' && officer?.level !== 'administration'
}

function Screens({ routes, session, ...frame }: Mounting & { readonly session: Session }) {
  const [router] = useState(() =>
    createBrowserRouter([
      {
        element: <Frame {...frame} session={session} />,
        errorElement: <ErrorPage />,
        hydrateFallbackElement: <Loading />,
        children: [{ errorElement: <ErrorPage />, children: [...routes, { path: '*', element: <NotFoundPage /> }] }],
      },
    ]),
  )
  return <RouterProvider router={router} />
}

function Frame({
  useFrame,
  live,
  entrance,
  session,
}: Pick<Mounting, 'useFrame' | 'live' | 'entrance'> & { readonly session: Session }) {
  const person = usePerson()
  const { menu, roundTitle } = useFrame(person)
  const signOut = async () => {
    await entrance.signOut()
    location.assign('/')
  }
  const shown = { person, menu, roundTitle, session, signOut, live: useLive(live) }
  return (
    <PageFrame {...shown}>
      <Outlet />
    </PageFrame>
  )
}

/** Reads are tried twice more when the network failed, and nothing waits in silence for a line that is down; a session that ended is announced to the gate, once for all. */
function newQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (faultOf(error) === 'session') announceSessionEnd()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error, { meta }) => meta !== unannounced && onError(error) }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000, // ms
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isWorthAnother(error),
      },
      mutations: { networkMode: 'always' },
    },
  })
}
