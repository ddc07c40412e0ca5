import { catalogImprovement } from '@mingce/domain/improvement/catalog-improvement'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { CheckedForProvider } from '../check/checked-for.tsx'
import { ItemEditor } from '../item-editor.tsx'
import { item } from '../test-items.ts'
import { show } from '../test-screen.tsx'
import { ImprovementRadar } from './improvement-radar.tsx'

test('the radar says its five figures to the ear, and as a table beside it', () => {
  const base = item()
  const better = item({ channels: ['gov_website', 'weibo_wechat_app', 'notice_board'] })
  const held = [
    { now: better, base },
    { now: item({ name: '招生计划' }), base: item({ name: '招生计划' }) },
    { now: item({ name: '校车服务' }), base: null },
  ]
  show(<ImprovementRadar title="比指引" found={catalogImprovement(held, 17)} />)
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    '比指引：拓宽范围 33%、细化内容 0%、丰富渠道 50%、缩短时限 0%、创新方式 0%',
  )
  const rows = within(screen.getByRole('table', { name: '比指引' })).getAllByRole('row')
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent).join(' '))).toEqual([
    '方向 提升占比 事项',
    '拓宽范围 33% 0 项，另有 1 项在比照之外',
    '细化内容 0% 0/2 项',
    '丰富渠道 50% 1/2 项',
    '缩短时限 0% 0/2 项',
    '创新方式 0% 0/2 项',
  ])
  expect(screen.getByText('比照中有 15 项目录没有。')).toBeTruthy()
})

test('while the guide is at hand in part, what it does not hold is told beside the scope and not counted in it', () => {
  const held = [
    { now: item(), base: item() },
    { now: item({ name: '校车服务' }), base: null },
  ]
  show(<ImprovementRadar title="比指引" found={catalogImprovement(held, 17, 'partial')} />)
  const scope = screen.getByRole('row', { name: /拓宽范围/ })
  expect(scope.textContent).toBe('拓宽范围0%0/1 项；1 项不在已收录的指引中，不计入')
})

test('a catalog with nothing in it has no radar', () => {
  show(<ImprovementRadar title="比指引" found={catalogImprovement([], 17)} />)
  expect(screen.queryByRole('img')).toBeNull()
})

test('while an item is written its form says what one more step would give against the guide', () => {
  show(
    <CheckedForProvider value="510113">
      <ItemEditor item={item()} guide={item({ channels: ['gov_website'] })} onSave={vi.fn()} />
    </CheckedForProvider>,
  )
  expect(screen.getByText('五个提升 · 比指引：丰富渠道 提升')).toBeTruthy()
  const steps = () =>
    within(screen.getByRole('list', { name: '再进一步', hidden: true })).getAllByRole('listitem', { hidden: true })
  expect(steps()[0]?.textContent).toBe('再加 1 个渠道（如社区/企事业单位/村公示栏（电子屏）），比指引多 2 个')
  expect(steps()[1]?.textContent).toBe('时限缩到 10 个工作日，比指引快 10 个工作日')
  fireEvent.change(screen.getByLabelText('公开时限'), { target: { value: '信息形成之日起5个工作日内' } })
  expect(screen.getByText('五个提升 · 比指引：丰富渠道 提升、缩短时限 提升')).toBeTruthy()
  expect(steps()[1]?.textContent).toBe('时限缩到 3 个工作日，比指引快 17 个工作日')
})
