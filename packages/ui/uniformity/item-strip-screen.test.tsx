import type { StripLine } from '@mingce/domain/lens/uniformity/strip'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ItemStrip } from './item-strip.tsx'

afterEach(cleanup)

const line = (at: number, text: string, ...spans: StripLine['spans']): StripLine => ({
  ...{ element: 'contentElements', line: at, text, spans },
})
const span = (from: number, to: number, source: 'guide' | 'county' | 'own' | 'expected') => ({
  ...{ from, to, source, division: source === 'county' ? '510521' : null },
})

test('each stretch says whose words it is, what is expected is left plain, and nothing of the text is lost', () => {
  const text = '泸县教育局：学校名称、校车线路。'
  render(<ItemStrip lines={[line(0, text, span(0, 5, 'expected'), span(6, 10, 'guide'), span(11, 15, 'county'))]} />)
  expect(screen.getByRole('listitem').textContent).toBe(text)
  expect(screen.getByText('学校名称').title).toBe('指引文字')
  expect(screen.getByText('校车线路').title).toBe('与泸州市泸县文字相同')
  expect(screen.getByText('泸县教育局').tagName).toBe('SPAN')
})

test('of an item of 20,000 characters the first lines are shown, the others when they are asked for', () => {
  render(<ItemStrip lines={Array.from({ length: 100 }, (_, at) => line(at, '字'.repeat(200), span(0, 200, 'own')))} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(12)
  fireEvent.click(screen.getByRole('button', { name: '还有 88 行，展开' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(100)
})
