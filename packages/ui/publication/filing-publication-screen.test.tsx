import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../test-screen.tsx'
import { FilingPublication, type ToldPublication } from './filing-publication.tsx'

const url = 'https://www.luxian.gov.example/mulu.html'
const told: ToldPublication = {
  ...{ version: 2, settledAt: '2021-10-08T02:00:00.000Z', awaited: false, count: 41, errata: [], former: [] },
  ...{ publishedOn: '2021-10-09', effectiveOn: '2021-10-11', url, textDigest: 'a'.repeat(64) },
  pages: [
    {
      ...{ key: 'page', item: null, url, found: 'as_settled', why: null, wrong: [], landedAt: null },
      ...{ since: '2021-10-10', lookedAt: '2021-10-14T18:00:00.000Z' },
    },
  ],
}
const shown = (of: ToldPublication | null) =>
  show(<FilingPublication question={{ queryKey: ['told', of], queryFn: async () => of }} nameOf={() => undefined} />)

test('the city and the province read where and when 泸县 published what was settled, its digest, and how its page was found', async () => {
  shown(told)
  const section = await screen.findByRole('region', { name: '公布情况' })
  expect(section.textContent).toContain('审定稿 v2 2021年10月9日公布，41 项，自2021年10月11日起施行')
  expect(within(section).getByRole('link', { name: url }).getAttribute('href')).toBe(url)
  expect(section.textContent).toContain(`文本摘要 ${'a'.repeat(64)}`)
  const page = within(section).getByRole('listitem')
  expect(page.textContent).toBe('公布页：与审定稿一致（2021年10月10日起；2021-10-15 02:00记录）。')
  expect(within(section).queryByRole('button')).toBeNull()
})

test('what is settled and not published has the day by which the law wants it, with how it is counted', async () => {
  shown({ ...told, awaited: true, publishedOn: null, effectiveOn: null, url: null, textDigest: null, pages: [] })
  const section = await screen.findByRole('region', { name: '公布情况' })
  expect(section.textContent).toMatch(/审定稿 v2 尚未公布。法定公布期限：.*2021年11月4日截止.*第二十六条/)
})
