import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { draftOf, putDraft, useIsKept, useKeptDraft } from './kept-draft.ts'
import './test-screen.tsx'

beforeEach(() => sessionStorage.clear())

function Box({ named }: { readonly named: string | undefined }) {
  const [text, setText] = useKeptDraft(named)
  return <textarea value={text} onChange={({ target }) => setText(target.value)} />
}

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const type = (value: string) => fireEvent.change(box(), { target: { value } })

test('words under a key are there again, and stand in their box at once when they are put there from elsewhere', () => {
  const { unmount } = render(<Box named="goals" />)
  type('按期公布。')
  unmount()
  render(<Box named="goals" />)
  expect(box().value).toBe('按期公布。')
  act(() => putDraft('goals', '按期公布标准目录。'))
  expect(box().value).toBe('按期公布标准目录。')
})

test('words without a key live as long as the page', () => {
  const { unmount } = render(<Box named={undefined} />)
  type('按期公布。')
  expect(box().value).toBe('按期公布。')
  unmount()
  render(<Box named={undefined} />)
  expect(box().value).toBe('')
})

test('another key shows its own words', () => {
  putDraft('measures', '分校公布。')
  const { rerender } = render(<Box named="goals" />)
  rerender(<Box named="measures" />)
  expect(box().value).toBe('分校公布。')
})

test('what only asks whether words are kept is drawn again with the first and the last of them, and with none between', () => {
  const drawn = vi.fn()
  function Kept() {
    drawn(useIsKept(['goals', 'measures']))
    return null
  }
  render(
    <>
      <Box named="goals" />
      <Kept />
    </>,
  )
  for (const words of ['按', '按期', '按期公', '']) type(words)
  expect(drawn.mock.calls).toEqual([[[false, false]], [[true, false]], [[false, false]]])
})

test('what the browser has no room for is kept as long as the page', () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full')
  })
  putDraft('goals', '按期公布。')
  expect(draftOf('goals')).toBe('按期公布。')
  full.mockRestore()
  putDraft('goals', '')
  expect(draftOf('goals')).toBe('')
})
