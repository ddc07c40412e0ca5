import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, type RenderResult, render } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, vi } from 'vitest'
import { DeskDayContext } from './desk-day.ts'
import { calendarOf } from './due-state.ts'

afterEach(cleanup)

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })
configure({ asyncUtilTimeout: 20_000 })

// What antd and our screens ask of a browser and jsdom has not.
globalThis.matchMedia ??= (media: string) =>
  ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
HTMLElement.prototype.scrollIntoView ??= () => {}
HTMLElement.prototype.scrollTo ??= () => {}

/** The working calendar around the days the tests speak of: 国庆 2021 and its make-up workday. */
const calendar = calendarOf([
  {
    year: 2021,
    version: 1,
    source: 'for tests',
    days: [
      ...['01', '02', '03', '04', '05', '06', '07'].map((day) => ({
        date: `2021-10-${day}`,
        kind: 'holiday' as const,
        name: '国庆',
      })),
      { date: '2021-10-09', kind: 'makeup_workday', name: '国庆' },
    ],
  },
])

/** Draws what a test looks at as if it were 2021-10-15 09:30 at the desk, within a router and a query client of its own. */
export function show(shown: ReactNode): RenderResult {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const clockAheadMs = Date.parse('2021-10-15T01:30:00.000Z') - Date.now()
  return render(
    <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queryClient}>
        <DeskDayContext value={{ clockAheadMs, calendar }}>
          <App>
            <MemoryRouter>{shown}</MemoryRouter>
          </App>
        </DeskDayContext>
      </QueryClientProvider>
    </ConfigProvider>,
  )
}
