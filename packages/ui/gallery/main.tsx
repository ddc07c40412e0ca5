import { mount } from '../mount.tsx'
import type { Person } from '../person.ts'

const person: Person = {
  account: 'acc-510100-01',
  name: '李某',
  role: 'reviewer',
  authority: '510100',
  level: 'city',
  bureau: '成都市教育局',
  place: '成都市',
}

let signedIn = !location.search.includes('signed-out')

mount({
  title: '市（州）教育局 · 政务公开标准目录',
  entrance: {
    session: async () => ({
      officer: signedIn ? person : null,
      now: '2021-10-15T01:30:00.000Z',
      calendars: (await import('@mingce/domain/deadline/calendars')).seedCalendars.map((year) => ({
        ...year,
        version: 1,
      })),
      demonstration: { continuesFrom: '2021-10-15T01:00:00.000Z' },
    }),
    signIn: async (_, password) => {
      if (password !== 'right') return { refused: 'WRONG_LOGIN' }
      signedIn = true
      return {}
    },
    signOut: async () => {
      signedIn = false
    },
  },
  useFrame: () => ({
    roundTitle: '2021年第一轮 · 先行县',
    menu: [
      { to: '/', label: '待办', count: 12 },
      { to: '/review', label: '对照' },
      { to: '/table', label: '标准目录' },
      { to: '/editor', label: '编制' },
      { to: '/trail', label: '流转记录' },
      { to: '/notices', label: '提示', count: 0 },
      { to: '/broken', label: '故障' },
    ],
  }),
  routes: [
    { path: '/', lazy: async () => ({ Component: (await import('./first-page.tsx')).FirstPage }) },
    { path: '/review', lazy: async () => ({ Component: (await import('./review-page.tsx')).ReviewPage }) },
    { path: '/table', lazy: async () => ({ Component: (await import('./table-page.tsx')).TablePage }) },
    { path: '/editor', lazy: async () => ({ Component: (await import('./editor-page.tsx')).EditorPage }) },
    { path: '/trail', lazy: async () => ({ Component: (await import('./trail-page.tsx')).TrailPage }) },
    { path: '/notices', lazy: async () => ({ Component: (await import('./notices-page.tsx')).NoticesPage }) },
    {
      path: '/broken',
      Component: () => {
        throw new Error('页面出错的样子')
      },
    },
  ],
})
