import { show } from '@mingce/ui/test-screen'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { JointPackage, PackageFiling } from '../questions.ts'
import { CountiesTable } from './counties-table.tsx'

const streamOf = (division: string) => `submission/2021-pilot/${division}/disclosure_catalog/1`
const member = (division: string) => ({
  ...{ division, submission: streamOf(division), extent: 'whole', settledParts: 21, returnedParts: 0 },
  textsDigest: null,
})
const filing = { members: [member('510113'), member('510116')], addenda: [] } as unknown as PackageFiling
const scan = { digest: '0'.repeat(64), size: 1_024, format: 'pdf', name: '标准目录报送函.pdf' }
const paper = { turn: 1, receivedOn: '2021-10-14', docNumber: null, broughtBy: 'mail', scans: [scan], by: 'a', at: '' }
const papers = [{ stream: streamOf('510113'), turn: 1, papers: [paper] }] as unknown as JointPackage['papers']

test('a county whose filing came on paper shows the day on which it did, and its scan', () => {
  show(<CountiesTable filing={filing} papers={papers} />)
  expect(screen.getAllByText(/纸质报送，实收日期/)).toHaveLength(1)
  expect(screen.getByRole('link', { name: scan.name }).getAttribute('href')).toBe(`/api/evidence/510113/${scan.digest}`)
})
