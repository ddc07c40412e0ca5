import { type AskedAhead, mount } from '@mingce/ui/mount'
import { workbenchQuestion } from '@mingce/ui/workbench/use-workbench'
import { api } from './api.ts'
import { useFrame } from './frame.tsx'
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
      lazy: async () => ({ Component: (await import('./screens/workbench-screen.tsx')).WorkbenchScreen }),
    },
    {
      path: '/catalog',
      lazy: async () => ({ Component: (await import('./screens/catalog-screen.tsx')).CatalogScreen }),
    },
    {
      path: '/catalog/import',
      lazy: async () => ({ Component: (await import('./screens/import-screen.tsx')).ImportScreen }),
    },
    {
      path: '/catalog/law-changes',
      lazy: async () => ({ Component: (await import('./screens/law-changes-screen.tsx')).LawChangesScreen }),
    },
    {
      path: '/catalog/guide-upgrade',
      lazy: async () => ({ Component: (await import('./screens/guide-upgrade-screen.tsx')).GuideUpgradeScreen }),
    },
    {
      path: '/lists',
      lazy: async () => ({ Component: (await import('./screens/lists-screen.tsx')).ListsScreen }),
    },
    {
      path: '/filing/:round/:kind/:n',
      lazy: async () => ({ Component: (await import('./screens/filing-screen.tsx')).FilingScreen }),
    },
    {
      path: '/publish',
      lazy: async () => ({ Component: (await import('./screens/publish-screen.tsx')).PublishScreen }),
    },
    {
      path: '/handover',
      lazy: async () => ({ Component: (await import('./screens/handover-screen.tsx')).HandoverScreen }),
    },
    {
      path: '/before-filing/:round',
      lazy: async () => ({ Component: (await import('./screens/before-filing-screen.tsx')).BeforeFilingScreen }),
    },
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
