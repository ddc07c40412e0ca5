import { type AskedAhead, mount } from '@mingce/ui/mount'
import { workbenchQuestion } from '@mingce/ui/workbench/use-workbench'
import { api } from './api.ts'
import { useFrame } from './frame.ts'
import { t } from './words.ts'

mount({
  title: t('app.title'),
  entrance: {
    session: () => api.session.whoAmI.query(),
    signIn: (login, password) => api.session.signIn.mutate({ login, password }),
    signOut: () => api.session.signOut.mutate(),
  },
  absences: () => api.absence.list.query(),
  inbox: api,
  live: (listener) => api.live.subscribe(undefined, listener),
  useFrame,
  routes: [
    {
      path: '/',
      handle: { ahead: workbenchQuestion(api) } satisfies AskedAhead,
      lazy: async () => ({ Component: (await import('./screens/home-screen.tsx')).HomeScreen }),
    },
    {
      path: '/package/:round/:city',
      lazy: async () => ({ Component: (await import('./screens/package-screen.tsx')).PackageScreen }),
    },
    {
      path: '/board/:round',
      lazy: async () => ({ Component: (await import('./screens/board-screen.tsx')).BoardScreen }),
    },
    {
      path: '/supervision/:round',
      lazy: async () => ({ Component: (await import('./screens/supervision-screen.tsx')).SupervisionScreen }),
    },
    {
      path: '/grid/:round',
      lazy: async () => ({ Component: (await import('./screens/grid-screen.tsx')).GridScreen }),
    },
    {
      path: '/grid/:round/column',
      lazy: async () => ({ Component: (await import('./screens/column-screen.tsx')).ColumnScreen }),
    },
    {
      path: '/filing/:round/:division/:kind/:n',
      lazy: async () => ({ Component: (await import('./screens/filing-screen.tsx')).FilingScreen }),
    },
    {
      path: '/improvement',
      lazy: async () => ({ Component: (await import('./screens/improvement-screen.tsx')).ImprovementScreen }),
    },
    {
      path: '/library',
      lazy: async () => ({ Component: (await import('./screens/library-screen.tsx')).LibraryScreen }),
    },
    { path: '/items', lazy: async () => ({ Component: (await import('./screens/items-screen.tsx')).ItemsScreen }) },
    {
      path: '/uniformity',
      lazy: async () => ({ Component: (await import('./screens/uniformity-screen.tsx')).UniformityScreen }),
    },
    { path: '/rounds', lazy: async () => ({ Component: (await import('./screens/rounds-screen.tsx')).RoundsScreen }) },
    {
      path: '/rounds/open',
      lazy: async () => ({ Component: (await import('./screens/open-round-screen.tsx')).OpenRoundScreen }),
    },
    {
      path: '/rounds/:round/amend',
      lazy: async () => ({ Component: (await import('./screens/amend-round-screen.tsx')).AmendRoundScreen }),
    },
    {
      path: '/checks',
      lazy: async () => ({ Component: (await import('./screens/catalog-checks-screen.tsx')).CatalogChecksScreen }),
    },
    {
      path: '/lists',
      lazy: async () => ({ Component: (await import('./screens/list-coverage-screen.tsx')).ListCoverageScreen }),
    },
    { path: '/guide', lazy: async () => ({ Component: (await import('./screens/guide-screen.tsx')).GuideScreen }) },
    {
      path: '/guide-upgrade',
      lazy: async () => ({ Component: (await import('./screens/guide-upgrade-screen.tsx')).GuideUpgradeScreen }),
    },
    {
      path: '/guide-upgrade/register',
      lazy: async () => ({ Component: (await import('./screens/register-guide-screen.tsx')).RegisterGuideScreen }),
    },
    {
      path: '/calendar',
      lazy: async () => ({ Component: (await import('./screens/calendar-screen.tsx')).CalendarScreen }),
    },
    { path: '/laws', lazy: async () => ({ Component: (await import('./screens/laws-screen.tsx')).LawsScreen }) },
    { path: '/laws/:law', lazy: async () => ({ Component: (await import('./screens/law-screen.tsx')).LawScreen }) },
    {
      path: '/laws/:law/changes/:change',
      lazy: async () => ({ Component: (await import('./screens/sweep-screen.tsx')).SweepScreen }),
    },
    { path: '/posts', lazy: async () => ({ Component: (await import('./screens/posts-screen.tsx')).PostsScreen }) },
    {
      path: '/notices',
      lazy: async () => ({ Component: (await import('./screens/notices-screen.tsx')).NoticesScreen }),
    },
    {
      path: '/absence',
      lazy: async () => ({ Component: (await import('./screens/absence-screen.tsx')).AbsenceScreen }),
    },
    {
      path: '/receipt/:position',
      lazy: async () => ({ Component: (await import('./screens/receipt-screen.tsx')).ReceiptScreen }),
    },
  ],
})
