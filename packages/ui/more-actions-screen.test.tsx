import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MoreActions } from './more-actions.tsx'

afterEach(cleanup)

const more = () => screen.getByRole('button', { name: '更多操作' })
const isOpen = () => more().getAttribute('aria-expanded') === 'true'

test('更多操作 opens what is done more seldom; an act closes it, a tick does not', () => {
  const done: string[] = []
  render(
    <MoreActions>
      <button type="button" onClick={() => done.push('抄送')}>
        抄送
      </button>
      <input type="checkbox" aria-label="办完自动打开下一件" onChange={() => done.push('ticked')} />
    </MoreActions>,
  )
  expect(screen.queryByRole('button', { name: '抄送' })).toBeNull()
  fireEvent.click(more())
  fireEvent.click(screen.getByRole('checkbox', { name: '办完自动打开下一件' }))
  expect(isOpen()).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: '抄送' }))
  expect([isOpen(), ...done]).toEqual([false, 'ticked', '抄送'])
})

test('a press on the words of a tick ticks it, and the list stays', () => {
  const done: string[] = []
  render(
    <MoreActions>
      <label>
        <input type="checkbox" onChange={() => done.push('ticked')} />
        办完自动打开下一件
      </label>
    </MoreActions>,
  )
  fireEvent.click(more())
  more().focus()
  pressOn(screen.getByText('办完自动打开下一件'))
  expect([isOpen(), ...done]).toEqual([true, 'ticked'])
})

/** As a browser does it: the keyboard goes to what takes it around there, or is lost; then comes the click, where that is still shown. */
function pressOn(element: HTMLElement): void {
  const takes = element.closest<HTMLElement>('button, a, input, [tabindex]')
  act(() => (takes ? takes.focus() : more().blur()))
  if (!element.closest('[hidden]')) fireEvent.click(element)
}

test('Esc closes it, leads back to its button and means nothing else', () => {
  const heard: string[] = []
  document.addEventListener('keydown', ({ key }) => heard.push(key), { once: true })
  render(
    <MoreActions>
      <a href="/batch">批量通过…</a>
    </MoreActions>,
  )
  fireEvent.click(more())
  fireEvent.keyDown(screen.getByRole('link'), { key: 'Escape' })
  expect([isOpen(), document.activeElement === more(), heard.length]).toEqual([false, true, 0])
})
