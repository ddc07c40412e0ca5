import { show } from '@mingce/ui/test-screen'
import { expect, test } from 'vitest'
import { blankHead } from './head-form.tsx'
import { OpeningSummary } from './opening-summary.tsx'

const head = {
  ...blankHead,
  documentTitle: ' 关于开展先行试点的通知 ',
  docNumber: '川教函〔2021〕57号',
  issuedOn: '2021-09-10',
}

test('before a round is opened one reads what cannot be changed afterwards: the document, its number and day, and the cohort by city', () => {
  const { container } = show(<OpeningSummary head={head} cohort={['510113', '510116', '510521']} />)
  expect(container.textContent).toContain('《关于开展先行试点的通知》，文号 川教函〔2021〕57号，2021年9月10日印发')
  expect(container.textContent).toContain('3 个县（市、区），分属 2 个市（州）：成都市 2、泸州市 1')
  expect(container.textContent).toContain('名单和依据文件开启后不能更改')
})

test('a number that was left out is said to be', () => {
  const { container } = show(<OpeningSummary head={{ ...head, docNumber: ' ' }} cohort={['510113']} />)
  expect(container.textContent).toContain('未填文号')
})
