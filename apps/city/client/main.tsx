import { type AskedAhead, mount } from '@mingce/ui/mount'
import { workbenchQuestion } from '@mingce/ui/workbench/use-workbench'
import { api } from './api.ts'
import { useFrame } from './frame.tsx'
import { t } from './words.ts'
import './growing.css'

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
      path: '/filing/:round/:division/:kind/:n',
      lazy: async () => ({ Component: (await import('./screens/review-screen.tsx')).ReviewScreen }),
    },
    {
      path: '/library',
      lazy: async () => ({ Component: (await import('./screens/library-screen.tsx')).LibraryScreen }),
    },
    {
      path: '/package/:round',
      lazy: async () => ({ Component: (await import('./screens/package-screen.tsx')).PackageScreen }),
    },
    {
      path: '/own/:round/:kind',
      lazy: async () => ({ Component: (await import('./screens/own-screen.tsx')).OwnScreen }),
    },
    {
      path: '/relay/:round',
      lazy: async () => ({ Component: (await import('./screens/relay-screen.tsx')).RelayScreen }),
    },
    {
      path: '/batch',
      lazy: async () => ({ Component: (await import('./screens/batch-choice-screen.tsx')).BatchChoiceScreen }),
    },
    {
      path: '/batch/settle',
      lazy: async () => ({
        Component: (await import('./screens/settlement-choice-screen.tsx')).SettlementChoiceScreen,
      }),
    },
    {
      path: '/batch/:batch',
      lazy: async () => ({ Component: (await import('./screens/batch-screen.tsx')).BatchScreen }),
    },
    {
      path: '/before-filing/:round',
      lazy: async () => ({ Component: (await import('./screens/before-filing-screen.tsx')).BeforeFilingScreen }),
    },
    {
      path: '/uniformity',
      lazy: async () => ({ Component: (await import('./screens/uniformity-screen.tsx')).UniformityScreen }),
    },
    {
      path: '/improvement',
      lazy: async () => ({ Component: (await import('./screens/improvement-screen.tsx')).ImprovementScreen }),
    },
    {
      path: '/checks',
      lazy: async () => ({ Component: (await import('./screens/catalog-checks-screen.tsx')).CatalogChecksScreen }),
    },
    {
      path: '/lists',
      lazy: async () => ({ Component: (await import('./screens/list-coverage-screen.tsx')).ListCoverageScreen }),
    },
    {
      path: '/guide-upgrade',
      lazy: async () => ({ Component: (await import('./screens/guide-upgrade-screen.tsx')).GuideUpgradeScreen }),
    },
    {
      path: '/law-changes',
      lazy: async () => ({ Component: (await import('./screens/law-sweeps-screen.tsx')).LawSweepsScreen }),
    },
    {
      path: '/law-changes/:law/:change',
      lazy: async () => ({ Component: (await import('./screens/law-sweep-screen.tsx')).LawSweepScreen }),
    },
    {
      path: '/records',
      lazy: async () => ({ Component: (await import('./screens/records-screen.tsx')).RecordsScreen }),
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
