import { mount } from '@mingce/ui/mount'
import { api } from './api.ts'
import { t } from './words.ts'

mount({
  title: t('app.title'),
  entrance: {
    session: () => api.session.whoAmI.query(),
    signIn: (login, password) => api.session.signIn.mutate({ login, password }),
    signOut: () => api.session.signOut.mutate(),
  },
  useFrame: ({ level }) => ({
    menu: [
      ...(level === 'audit'
        ? [
            { to: '/', label: t('menu.trail') },
            { to: '/as-of', label: t('menu.asOf') },
          ]
        : []),
      { to: '/redactions', label: t('menu.redactions') },
    ],
  }),
  routes: [
    { path: '/', lazy: async () => ({ Component: (await import('./screens/home-screen.tsx')).HomeScreen }) },
    { path: '/replay', lazy: async () => ({ Component: (await import('./screens/replay-screen.tsx')).ReplayScreen }) },
    { path: '/as-of', lazy: async () => ({ Component: (await import('./screens/as-of-screen.tsx')).AsOfScreen }) },
    {
      path: '/redactions',
      lazy: async () => ({ Component: (await import('./screens/redactions-screen.tsx')).RedactionsScreen }),
    },
    {
      path: '/receipt/:position',
      lazy: async () => ({ Component: (await import('./screens/receipt-screen.tsx')).ReceiptScreen }),
    },
  ],
})
