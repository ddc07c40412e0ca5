import { show } from '@mingce/ui/test-screen'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Feedback } from '../questions.ts'
import { FeedbackList } from './feedback-list.tsx'

const stream = 'submission/2021-pilot/510113/disclosure_catalog/1'
const written = {
  ...{ feedback: 'f1', about: '510113', part: 'p1', itemName: '学区划分', isOnEarlierText: false, filing: stream },
  ...{ text: '请说明依据。', sentAt: '2021-10-20T02:00:00.000Z', answer: null },
}
const list = (...feedback: readonly object[]) =>
  show(<FeedbackList feedback={feedback as unknown as readonly Feedback[]} />)

test('feedback on an item of 青白江区 leads to that item, and the answer says when it came', () => {
  const { container } = list(
    { ...written, answer: { text: '已核实，见附件。', at: '2021-10-21T02:30:00.000Z', by: 'x' } },
    { ...written, feedback: 'f2', about: null, part: null, itemName: null, filing: null, text: '请统一体例。' },
  )
  expect(screen.getByRole('link', { name: '青白江区 · 学区划分' }).getAttribute('href')).toBe(
    '/filing/2021-pilot/510113/disclosure_catalog/1?part=p1',
  )
  expect(screen.getAllByRole('link')).toHaveLength(1)
  expect(container.textContent).toContain('市（州） 2021-10-21 10:30 答复：已核实，见附件。')
  expect(container.textContent).toContain('等待市（州）答复')
})
