import { parseDivision } from '@mingce/domain/authority/division'
import { seedLaws } from '@mingce/domain/law/seed'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { FilingSheet } from '../questions.ts'
import { CountyMeasures } from './county-measures.tsx'
import { FiledItems } from './filed-items.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  return {
    api: {
      law: { registry: query(), articles: query(), declines: query() },
      round: { list: query() },
      filing: { evidence: query() },
      package: { open: query() },
    },
  }
})

beforeEach(() => {
  vi.mocked(api.law.registry.query).mockResolvedValue([...seedLaws])
  vi.mocked(api.law.articles.query).mockResolvedValue([])
  vi.mocked(api.law.declines.query).mockResolvedValue([])
  vi.mocked(api.round.list.query).mockResolvedValue([])
  vi.mocked(api.filing.evidence.query).mockResolvedValue({ entries: [], names: {} })
  vi.mocked(api.package.open.query).mockResolvedValue(null)
})

const name = { round: '2021-pilot', division: parseDivision('510113'), kind: 'disclosure_catalog', n: 1 } as const
const former = '《政府信息公开条例》（国务院令第492号）'
const texts = {
  'digest-a': item({ contentElements: ['招生片区'] }),
  'digest-b': item({ name: '学生资助', legalBases: [former], disclosingBody: '双流区教育局' }),
}
const sheet = {
  parts: ['a', 'b'].map((part) => ({ part, digest: `digest-${part}` })),
  ...{ texts, lineage: {} },
} as unknown as FilingSheet

test('what the checks find in 青白江区’s filing stands at its line and, with what its laws are today, in the item that is opened', async () => {
  show(<FiledItems name={name} sheet={sheet} />)
  expect(await screen.findByText('建议 1')).toBeTruthy()
  expect(screen.getAllByText('须看 1')).toHaveLength(1)
  fireEvent.click(screen.getByText('学生资助'))
  const reading = within(await screen.findByRole('dialog'))
  const checks = within(reading.getByRole('region', { name: '检查' }))
  expect(checks.getByText('公开主体：出现外地名称：双流区，请核对是否为本地名称')).toBeTruthy()
  const laws = within(reading.getByRole('region', { name: '公开依据' }))
  expect(laws.getByText(/的文号与登记的/)).toBeTruthy()
  expect(laws.getByText('现行有效（未核对）')).toBeTruthy()
})

test('the checks that found nothing say so, and that the laws are not among them while these are not read', async () => {
  vi.mocked(api.law.registry.query).mockRejectedValue(new Error('down'))
  show(<FiledItems name={name} sheet={sheet} />)
  fireEvent.click(await screen.findByText('招生范围', { selector: 'td' }))
  const checks = within(await screen.findByRole('region', { name: '检查' }))
  expect(await checks.findByText('依据以外的检查没有发现问题。')).toBeTruthy()
  expect(checks.getByText('依据未核对：依据库读取失败')).toBeTruthy()
})

test('a county’s filing leads to 目录检查 and 本地化 of that county', () => {
  show(<CountyMeasures county="510113" />)
  const addresses = screen.getAllByRole('link').map((each) => each.getAttribute('href'))
  expect(addresses).toEqual(['/checks?county=510113', '/uniformity?county=510113'])
})
