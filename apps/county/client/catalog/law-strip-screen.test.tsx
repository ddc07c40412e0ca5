import { show } from '@mingce/ui/test-screen'
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { LawStrip } from './law-strip.tsx'

vi.mock('../api.ts', () => ({ api: { law: { waiting: { query: vi.fn() } } } }))

const waiting = { law: 'education', title: '教育法', change: 2, kind: 'amended', from: '2021-04-30', count: 3 } as const

test('青白江区 is told of each change of a law that waits on it, with the way to its proposals', async () => {
  const repealed = { ...waiting, law: 'old_rules', title: '旧规定', change: 1, kind: 'repealed', count: 1 } as const
  vi.mocked(api.law.waiting.query).mockResolvedValue([waiting, repealed])
  show(<LawStrip />)
  expect(await screen.findByText('《教育法》自 2021年4月30日 起修改，本县 3 项引用的是旧文本，待处理')).toBeTruthy()
  expect(screen.getByText('《旧规定》自 2021年4月30日 起废止，本县 1 项仍在引用，待处理')).toBeTruthy()
  expect(screen.getAllByRole('link', { name: '逐项处理' }).map((each) => each.getAttribute('href'))).toEqual([
    '/catalog/law-changes',
    '/catalog/law-changes',
  ])
})
