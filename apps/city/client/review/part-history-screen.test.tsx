import { show } from '@mingce/ui/test-screen'
import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { PartHistory } from './part-history.tsx'
import { filing, part, sheet } from './test-sheet.ts'

vi.mock('../api.ts', () => ({
  api: { filing: { trail: { query: vi.fn() } }, lens: { borrowed: { query: vi.fn() } } },
}))

const elements = ['contentElements', 'channels']
const source = { item: 'a', county: '510116', source: '学区', elements, versions: [{ version: 3, elements }] }
const opened = sheet([part('a'), part('b')], { head: { submittedAt: '2021-10-13T01:00:00.000Z' } })

beforeEach(() => {
  vi.mocked(api.filing.trail.query).mockResolvedValue({ entries: [], names: {} } as never)
  vi.mocked(api.lens.borrowed.query).mockResolvedValue([source] as never)
})

test('历史 of an item says what it has from another county, and of which published version', async () => {
  show(<PartHistory filing={filing} sheet={opened} part="a" />)
  const line = await screen.findByText('借鉴：“公开内容（要素）、公开渠道和载体”借鉴自 成都市双流区 第3版（已公布）')
  expect(line.textContent).toContain('2021-10-13 09:00 县级')
})

test('of the item beside it nothing of the kind, and of a plan it is not even asked', async () => {
  const { unmount } = show(<PartHistory filing={filing} sheet={opened} part="b" />)
  expect(await screen.findByText('还没有记录。')).toBeDefined()
  unmount()
  vi.clearAllMocks()
  show(<PartHistory filing={{ ...filing, kind: 'implementation_plan' }} sheet={opened} part="a" />)
  await vi.waitFor(() => expect(api.filing.trail.query).toHaveBeenCalled())
  expect(api.lens.borrowed.query).not.toHaveBeenCalled()
})
