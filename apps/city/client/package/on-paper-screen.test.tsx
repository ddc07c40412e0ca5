import { show } from '@mingce/ui/test-screen'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PackageOpened } from '../questions.ts'
import { OnPaper } from './on-paper.tsx'

const paper = {
  ...{ division: '511000', kind: 'implementation_plan', paper: 'p1', receivedOn: '2021-09-28', broughtBy: 'mail' },
  ...{ docNumber: null, holds: ['511011', '511000'], awaited: ['511011'] },
  scans: [{ digest: 'a'.repeat(64), size: 1_024, format: 'pdf', name: '上报函.pdf' }],
}
const opened = (...onPaper: readonly object[]) => ({ onPaper }) as unknown as Pick<PackageOpened, 'onPaper'>

test('内江市 reads on which day its letter came to the province, whose documents lay in it and what is still to be filed', () => {
  show(<OnPaper opened={opened(paper)} kind="implementation_plan" />)
  expect(screen.getByRole('alert').textContent).toContain('省厅已于2021年9月28日收到纸质件')
  expect(screen.getByRole('alert').textContent).toContain('请照常汇总、签批后在系统内上报')
  expect(screen.getByText('内有：东兴区、内江市本级')).toBeTruthy()
  expect(screen.getByText('待系统内上报：东兴区')).toBeTruthy()
  expect(screen.getByRole('link', { name: '上报函.pdf' })).toBeTruthy()
})

test('once all of it is filed nothing is asked any more; of another deliverable, or without paper, nothing is said', () => {
  const filed = show(<OnPaper opened={opened({ ...paper, awaited: [] })} kind="implementation_plan" />)
  expect(screen.getByRole('alert').textContent).not.toContain('请照常汇总')
  expect(screen.getByText('所列材料均已在系统内上报')).toBeTruthy()
  filed.unmount()
  expect(show(<OnPaper opened={opened(paper)} kind="work_summary" />).container.textContent).toBe('')
  expect(show(<OnPaper opened={opened()} kind="implementation_plan" />).container.textContent).toBe('')
})
